//! Network files of ours, read by others: networkx and graphology find the same actors, attributes and ties.
//!
//! Both readers come from their registries into a folder under `target`; nothing else is asked of the net.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

/// Names that a careless writer would break: marks of XML and CSV, letters of three scripts.
const NODES: &str = "id,label,sector\nA&B,\"Far & <søn>, \"\"klub\"\"\",citizens\nSKO,Bregneskolen,public\nبيت,بيت الجيران,association\nALENE,Står alene,private\n";
const EDGES: &str = "source,target,type,weight\nA&B,SKO,\"taler, <ofte> & gerne\",1\nSKO,A&B,\"taler, <ofte> & gerne\",2.5\nبيت,SKO,\"taler, <ofte> & gerne\",1\nSKO,بيت,sender videre,3\n";

/// Our GraphML and GEXF read back by networkx and graphology
#[derive(clap::Args)]
pub struct ReadBack {}

impl ReadBack {
    pub fn run(self) -> Result<()> {
        let place = shell::root().join("target/read-back");
        std::fs::create_dir_all(&place)?;
        std::fs::write(place.join("nodes.csv"), NODES)?;
        std::fs::write(place.join("edges.csv"), EDGES)?;
        shell::build_program()?;
        let langbord = std::env::current_exe()?.with_file_name("langbord");
        let (python, graphology) = (networkx(&place)?, graphology(&place)?);
        for format in ["graphml", "gexf"] {
            let file = place.join(format!("network.{format}"));
            if !shell::succeeds(Command::new(&langbord).args(["network", "convert"]).arg(&place).arg(&file))?
            {
                bail!("the network could not be written as {format}");
            }
            let read = shell::succeeds(Command::new(&python).arg(place.join("with_networkx.py")).arg(&file))?
                && shell::succeeds(Command::new("node").arg(&graphology).arg(&file))?;
            if !read {
                bail!("{format} came back otherwise than it was written");
            }
        }
        Ok(())
    }
}

/// Python with networkx, beside the script that uses it.
fn networkx(place: &Path) -> Result<PathBuf> {
    std::fs::write(place.join("with_networkx.py"), include_str!("with_networkx.py"))?;
    shell::python_with(&["networkx==3.6.1"], &place.join("python"))
}

/// graphology with its readers, beside the script that uses them; fetched once.
fn graphology(place: &Path) -> Result<PathBuf> {
    let script = place.join("with_graphology.mjs");
    std::fs::write(&script, include_str!("with_graphology.mjs"))?;
    if !place.join("node_modules/graphology").is_dir() {
        std::fs::write(place.join("package.json"), "{ \"private\": true }\n")?;
        let packages =
            ["graphology@0.26", "graphology-gexf@0.13", "graphology-graphml@0.5", "@xmldom/xmldom@0.9"];
        let mut npm = Command::new("npm");
        npm.args(["install", "--silent", "--no-fund", "--no-audit"]).args(packages).current_dir(place);
        if !shell::succeeds(&mut npm)? {
            bail!("graphology could not be installed; is `npm` there?");
        }
    }
    Ok(script)
}
