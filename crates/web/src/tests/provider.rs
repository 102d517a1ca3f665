//! A provider of accounts on loopback, honest or with one twist.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::{Signer, SigningKey};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use testkit::TODAY;

use crate::shell::provider::Provider;

pub const CLIENT: &str = "langbord";
pub const SECRET: &str = "kept between the two";

/// What is wrong with the ID token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twist {
    Honest,
    SignedByAnother,
    NotSigned,
    SignedWithTheSecret,
    ForAnotherClient,
    FromAnotherIssuer,
    OfAnotherVisit,
    Expired,
}

#[derive(Clone)]
pub struct Mock(Arc<Inner>);

struct Inner {
    issuer: String,
    twist: Mutex<Twist>,
    /// By code: the nonce and the challenge it was given for, and whose account it is.
    codes: Mutex<BTreeMap<String, (String, String, String)>>,
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

impl Mock {
    pub async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("loopback");
        let issuer = format!("http://{}", listener.local_addr().expect("a port"));
        let (twist, codes) = (Mutex::new(Twist::Honest), Mutex::default());
        let mock = Self(Arc::new(Inner { issuer, twist, codes }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(mock.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        mock
    }

    pub fn provider(&self) -> Provider {
        Provider::at(&self.0.issuer, CLIENT, Some(SECRET.to_owned()), "Kommunen").expect("a provider")
    }

    pub fn twist(&self, twist: Twist) {
        *self.0.twist.lock().expect("a twist") = twist;
    }

    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    /// What happens at the provider: somebody signs in there and is sent back with a code.
    pub fn sign_in(&self, way: &str, account: &str) -> (String, String) {
        let (address, query) = way.split_once('?').expect("a query");
        assert_eq!(address, format!("{}/authorize", self.0.issuer));
        let asked: BTreeMap<_, _> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let of = |name: &str| asked.get(name).cloned().unwrap_or_default();
        assert_eq!((of("response_type").as_str(), of("client_id").as_str()), ("code", CLIENT));
        assert_eq!((of("scope").as_str(), of("code_challenge_method").as_str()), ("openid", "S256"));
        let mut codes = self.0.codes.lock().expect("codes");
        let code = format!("code-{}-{account}", codes.len());
        codes.insert(code.clone(), (of("nonce"), of("code_challenge"), account.to_owned()));
        (code, of("state"))
    }
}

async fn configuration(State(Mock(mock)): State<Mock>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", mock.issuer);
    Json(json!({
        "issuer": mock.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

async fn keys() -> Json<Value> {
    let public = BASE64URL_NOPAD.encode(key(1).verifying_key().as_bytes());
    let key =
        json!({ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": "one", "x": public });
    Json(json!({ "keys": [key] }))
}

async fn token(
    State(Mock(mock)): State<Mock>,
    Form(asked): Form<BTreeMap<String, String>>,
) -> Result<Json<Value>, axum::http::StatusCode> {
    let refused = axum::http::StatusCode::BAD_REQUEST;
    let of = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let given = mock.codes.lock().expect("codes").remove(&of("code"));
    let (nonce, challenge, account) = given.ok_or(refused)?;
    let proof = BASE64URL_NOPAD.encode(&Sha256::digest(of("code_verifier").as_bytes()));
    if proof != challenge || of("grant_type") != "authorization_code" {
        return Err(refused);
    }
    let id_token = id_token(&mock, &nonce, &account);
    Ok(Json(json!({ "access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": id_token })))
}

/// RFC 7515, written out by hand so that the house's library is checked against something else than itself.
fn id_token(mock: &Inner, nonce: &str, account: &str) -> String {
    let twist = *mock.twist.lock().expect("a twist");
    let is = |wanted| twist == wanted;
    let (now, long) = (TODAY.seconds(), 300);
    let issuer = if is(Twist::FromAnotherIssuer) { "https://elsewhere.example" } else { &mock.issuer };
    let claims = json!({
        "iss": issuer,
        "sub": account,
        "aud": if is(Twist::ForAnotherClient) { "somebody-else" } else { CLIENT },
        "nonce": if is(Twist::OfAnotherVisit) { "another" } else { nonce },
        "iat": now - if is(Twist::Expired) { 2 * long } else { 0 },
        "exp": now + if is(Twist::Expired) { -long } else { long },
    });
    let algorithm = match twist {
        Twist::NotSigned => "none",
        Twist::SignedWithTheSecret => "HS256",
        _ => "EdDSA",
    };
    let part = |value: Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let signed = format!("{}.{}", part(json!({ "alg": algorithm, "kid": "one" })), part(claims));
    let signature = match twist {
        Twist::NotSigned => Vec::new(),
        Twist::SignedByAnother => key(2).sign(signed.as_bytes()).to_bytes().to_vec(),
        Twist::SignedWithTheSecret => {
            let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key");
            mac.update(signed.as_bytes());
            mac.finalize().into_bytes().to_vec()
        }
        _ => key(1).sign(signed.as_bytes()).to_bytes().to_vec(),
    };
    format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature))
}
