//! Where a request comes from, for counting tries and for nothing else. Behind a proxy the peer is the proxy:
//! its word about the caller is taken only when the house was told to trust it (`--trusted-proxy`).

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};

use crate::Web;

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The addresses whose `X-Forwarded-For` is believed.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<Network>);

/// `10.0.0.0/8`, or one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u8,
}

/// Who is counted as one: an address, or a whole network where one household has a network (IPv6, /64).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller(pub String);

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(address))
    }

    /// The nearest address that is not one of ours. Whatever stands further left was written by somebody we do
    /// not know, perhaps by the caller herself.
    fn caller(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut nearest = peer.to_canonical();
        let lines: Vec<&str> =
            headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
        for hop in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            if !self.trusts(nearest) {
                break;
            }
            let Ok(address) = hop.trim().parse::<IpAddr>() else { break };
            nearest = address.to_canonical();
        }
        nearest
    }
}

impl Network {
    fn holds(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => {
                let free = 32 - u32::from(self.bits);
                u64::from(ours.to_bits()) >> free == u64::from(theirs.to_bits()) >> free
            }
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => {
                let free = 128 - u32::from(self.bits);
                ours.to_bits().checked_shr(free) == theirs.to_bits().checked_shr(free)
            }
            _ => false,
        }
    }
}

impl FromStr for Proxies {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let networks = text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::parse);
        Ok(Self(networks.collect::<Result<_, _>>()?))
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is neither an address nor a network such as `10.0.0.0/8`");
        let (address, bits) =
            text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let all = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(all), str::parse).map_err(|_| wrong())?;
        if bits > all {
            return Err(wrong());
        }
        Ok(Self { address, bits })
    }
}

impl Caller {
    /// Without a peer (a request that came through no socket) everybody is one.
    pub fn of(web: &Web, extensions: &Extensions, headers: &HeaderMap) -> Self {
        match extensions.get::<ConnectInfo<SocketAddr>>() {
            Some(ConnectInfo(peer)) => Self::at(web.settings.proxies.caller(peer.ip(), headers)),
            None => Self("nowhere".to_owned()),
        }
    }

    fn at(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(address) => Self(address.to_string()),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Self(format!("{a:x}:{b:x}:{c:x}:{d:x}::/64"))
            }
        }
    }
}

impl FromRequestParts<Web> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Infallible> {
        Ok(Self::of(web, &parts.extensions, &parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(trusted: &str, peer: &str, forwarded: &[&str]) -> String {
        let proxies: Proxies = trusted.parse().expect("networks");
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED_FOR, line.parse().expect("a header"));
        }
        Caller::at(proxies.caller(peer.parse().expect("an address"), &headers)).0
    }

    #[test]
    fn behind_our_own_proxy_each_caller_is_seen() {
        assert_eq!(seen("10.0.0.0/8", "10.0.0.7", &["80.1.2.3"]), "80.1.2.3");
        assert_eq!(seen("10.0.0.0/8, ::1", "::1", &["80.1.2.3, 10.9.9.9"]), "80.1.2.3");
        assert_eq!(seen("10.0.0.0/8", "10.0.0.7", &["1.1.1.1", "80.1.2.3"]), "80.1.2.3");
    }

    #[test]
    fn nobody_else_is_believed() {
        assert_eq!(seen("", "10.0.0.7", &["80.1.2.3"]), "10.0.0.7", "no proxy was named");
        assert_eq!(seen("10.0.0.0/8", "90.0.0.1", &["80.1.2.3"]), "90.0.0.1", "a stranger's header");
        assert_eq!(
            seen("10.0.0.0/8", "10.0.0.7", &["6.6.6.6, 80.1.2.3"]),
            "80.1.2.3",
            "what she wrote herself"
        );
        assert_eq!(seen("10.0.0.0/8", "10.0.0.7", &["unknown"]), "10.0.0.7");
    }

    #[test]
    fn one_household_is_one_however_many_addresses_it_has() {
        let (one, other) = (seen("", "2a02:1:2:3::1", &[]), seen("", "2a02:1:2:3:ffff::9", &[]));
        assert_eq!(one, other);
        assert_ne!(one, seen("", "2a02:1:2:4::1", &[]));
        assert_eq!(seen("", "::ffff:80.1.2.3", &[]), "80.1.2.3");
    }

    #[test]
    fn a_slip_in_the_setting_is_told() {
        for wrong in ["10.0.0.0/33", "proxy.example", "10.0.0.0/x"] {
            assert!(wrong.parse::<Proxies>().is_err_and(|why| why.contains(wrong)), "{wrong}");
        }
        assert!("0.0.0.0/0, ::/0".parse::<Proxies>().is_ok_and(|all| all.trusts(IpAddr::from([1, 2, 3, 4]))));
    }
}
