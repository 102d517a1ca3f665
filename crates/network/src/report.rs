//! Everything about a study at once, in the names and nesting of the command line's JSON.

mod actors;
mod grouped;
mod named;
mod whole;

use serde::Serialize;

pub use actors::ActorMeasures;
pub use grouped::GroupMeasures;
pub use named::Named;
pub use whole::{DirectedWhole, ValuedWhole, Whole};

use crate::groups::Grouping;
use crate::ties::Network;

/// What was asked: the same actors, one network per type of tie, and the groups they belong to.
#[derive(Clone, Debug)]
pub struct Study {
    pub layers: Named<Network>,
    pub groupings: Named<Grouping>,
}

/// How to measure.
#[derive(Clone, Debug)]
pub struct Options {
    pub seed: u64,
    /// How often labels and actors are shuffled when a p value is asked for.
    pub permutations: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 0, permutations: 10_000 }
    }
}

/// All findings; `A` is how an actor is named: by number here, by id once [`Findings::named`] was asked.
#[derive(Clone, Debug, Serialize)]
pub struct Findings<A> {
    pub method: &'static str,
    pub seed: u64,
    pub layers: Named<Layer<A>>,
}

/// One type of tie.
#[derive(Clone, Debug, Serialize)]
pub struct Layer<A> {
    pub directed: bool,
    pub weighted: bool,
    pub whole: Whole<A>,
    pub node: ActorMeasures<A>,
    pub groups: Named<GroupMeasures>,
}

/// The method's name and version, as every finding carries it.
pub const METHOD: &str = "langbord-network/1";

/// Measures every layer of the study.
///
/// Small studies (a survey) get everything; what a large network cannot have in reasonable time is
/// left out and named. The same study and options give the same bytes on any number of threads.
pub fn measure(study: &Study, options: &Options) -> Findings<u32> {
    let layers = study.layers.map(|network| measure_layer(network, &study.groupings));
    Findings { method: METHOD, seed: options.seed, layers }
}

fn measure_layer(network: &Network, groupings: &Named<Grouping>) -> Layer<u32> {
    let (whole, node) = whole::measure(network);
    let groups = groupings.map(|grouping| grouped::measure(network, grouping));
    Layer { directed: network.is_directed(), weighted: network.is_valued(), whole, node, groups }
}

impl<A> Findings<A> {
    /// The same findings with every actor called by `name`.
    pub fn named<B: Ord>(self, name: impl Fn(A) -> B) -> Findings<B> {
        let layers = self.layers.into_map(|layer| Layer {
            directed: layer.directed,
            weighted: layer.weighted,
            whole: layer.whole.named(&name),
            node: layer.node.named(&name),
            groups: layer.groups,
        });
        Findings { method: self.method, seed: self.seed, layers }
    }
}
