//! Which format a file is in, told by its ending.

use super::{
    NetworkFileError, TieTable, read_gexf, read_graphml, read_kumu_json, read_kumu_workbook,
    read_network_canvas,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Ties as a table; its actors may stand in a file of their own.
    Csv,
    GraphMl,
    Gexf,
    KumuWorkbook,
    KumuJson,
    NetworkCanvas,
}

impl FileKind {
    /// By the ending of a file's name; anything unknown is read as a table.
    pub fn of(name: &str) -> Self {
        let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        match ending.as_str() {
            "graphml" | "xml" => Self::GraphMl,
            "gexf" => Self::Gexf,
            "xlsx" => Self::KumuWorkbook,
            "json" => Self::KumuJson,
            "zip" => Self::NetworkCanvas,
            _ => Self::Csv,
        }
    }

    /// Reads a file that holds actors and ties together; tables are read with [`super::read_edges`].
    pub fn read(self, bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
        match self {
            Self::Csv => super::read_edges(bytes, None),
            Self::GraphMl => read_graphml(bytes),
            Self::Gexf => read_gexf(bytes),
            Self::KumuWorkbook => read_kumu_workbook(bytes),
            Self::KumuJson => read_kumu_json(bytes),
            Self::NetworkCanvas => read_network_canvas(bytes),
        }
    }
}
