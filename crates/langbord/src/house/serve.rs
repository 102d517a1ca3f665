//! `langbord serve`: the house is open.

use anyhow::Result;
use clap::Args;

use super::place::At;
use super::running::{self, Listen};

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    listen: Listen,
    /// The address people see, such as `https://bord.example.dk`; passkeys and `Secure` cookies need it.
    #[arg(long, value_name = "URL", env = "LANGBORD_PUBLIC_URL")]
    public_url: Option<String>,
}

pub async fn run(arguments: Arguments) -> Result<()> {
    let door = arguments.listen.open().await?;
    let house = arguments.at.house().await?;
    running::serve(house, door, arguments.public_url, false).await
}
