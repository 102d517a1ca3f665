//! Writes every page with sample data into a folder, to look at: `cargo run -p web --example pages -- FOLDER`.

use std::path::PathBuf;
use std::{env, fs};

use basics::Language;
use web::samples;
use web::shell::assets::{icon, style};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("name a folder to write the pages into")?);
    for asset in [style(), icon()] {
        let path = folder.join(asset.path.trim_start_matches('/'));
        fs::create_dir_all(path.parent().ok_or("an asset has a folder")?)?;
        fs::write(path, &asset.body)?;
    }
    for language in Language::ALL {
        for page in samples::all(language)? {
            // Relative links, so that the files open without a server.
            let html = page.html.replace("\"/assets/", "\"assets/");
            fs::write(folder.join(format!("{}-{}.html", page.name.replace('/', "-"), language.tag())), html)?;
        }
    }
    Ok(())
}
