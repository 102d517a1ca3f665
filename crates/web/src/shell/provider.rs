//! An account people have elsewhere (OpenID Connect): the code flow with PKCE, state and nonce. Only what whoever runs
//! the house has named is asked, and only for who somebody is: no scope but `openid`, no name, no address, no CPR.

use std::fmt;
use std::time::Duration;

use basics::Timestamp;
use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreJwsSigningAlgorithm as Algorithm, CoreProviderMetadata,
};
use openidconnect::{
    AsyncHttpClient, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, TokenResponse, http, reqwest,
};
use sha2::{Digest, Sha256};

/// A provider that is slow is as good as none: she has another way in.
const PATIENCE: Duration = Duration::from_secs(5);
/// No answer of a provider is longer.
const LARGEST: usize = 1024 * 1024;
/// Signatures that only the provider can have made. Never `none`, and never one made with a shared secret.
const ALGORITHMS: [Algorithm; 8] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The one provider this house asks.
#[derive(Clone)]
pub struct Provider {
    name: String,
    issuer: IssuerUrl,
    client: ClientId,
    secret: Option<ClientSecret>,
    wire: Wire,
}

/// What one way there and back is held together by. All three are reckoned from the state, so that any server knows
/// them again.
#[derive(Clone)]
pub struct Journey {
    pub state: String,
    pub nonce: String,
    pub verifier: String,
}

/// Why nobody came back. For the log; the page says one thing.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("the provider could not be asked: {0}")]
    Unreachable(String),
    #[error("the provider's answer does not hold: {0}")]
    Untrue(String),
}

impl Provider {
    /// # Errors
    /// In words for whoever runs the house.
    pub fn at(issuer: &str, client: &str, secret: Option<String>, name: &str) -> Result<Self, String> {
        let issuer = IssuerUrl::new(issuer.to_owned()).map_err(|why| format!("`{issuer}`: {why}"))?;
        if !is_safe(issuer.url()) {
            return Err(format!("`{}` is not encrypted; a provider begins with `https://`", issuer.as_str()));
        }
        let wire = Wire::new().map_err(|why| why.to_string())?;
        let (client, secret) = (ClientId::new(client.to_owned()), secret.map(ClientSecret::new));
        Ok(Self { name: name.to_owned(), issuer, client, secret, wire })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn is_issuer(&self, issuer: &str) -> bool {
        self.issuer.as_str() == issuer
    }

    /// Where to send her.
    pub async fn way_there(&self, journey: &Journey, back: &str) -> Result<String, Trouble> {
        let client = self.discover(back).await?;
        let verifier = PkceCodeVerifier::new(journey.verifier.clone());
        let (state, nonce) = (journey.state.clone(), journey.nonce.clone());
        let (url, ..) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(url.to_string())
    }

    /// Who came back with this code: a hash of issuer and subject, which is all we keep.
    pub async fn who(
        &self,
        journey: &Journey,
        back: &str,
        code: String,
        now: Timestamp,
    ) -> Result<[u8; 32], Trouble> {
        let client = self.discover(back).await?;
        let answer = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|why| Trouble::Untrue(why.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(journey.verifier.clone()))
            .request_async(&self.wire)
            .await
            .map_err(|why| Trouble::Untrue(why.to_string()))?;
        let token = answer.id_token().ok_or_else(|| Trouble::Untrue("no ID token".to_owned()))?;
        let moment = DateTime::<Utc>::from_timestamp(now.seconds(), 0).unwrap_or_default();
        let verifier = client.id_token_verifier().set_allowed_algs(ALGORITHMS).set_time_fn(move || moment);
        let claims = token
            .claims(&verifier, &Nonce::new(journey.nonce.clone()))
            .map_err(|why| Trouble::Untrue(why.to_string()))?;
        let who = Sha256::new()
            .chain_update(self.issuer.as_str())
            .chain_update([0])
            .chain_update(claims.subject().as_str());
        Ok(who.finalize().into())
    }

    /// Asked anew each time: keys are changed without telling us, and coming in this way is rare.
    async fn discover(&self, back: &str) -> Result<Client, Trouble> {
        let metadata = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.wire)
            .await
            .map_err(|why| Trouble::Unreachable(why.to_string()))?;
        let back = RedirectUrl::new(back.to_owned()).map_err(|why| Trouble::Untrue(why.to_string()))?;
        let client = CoreClient::from_provider_metadata(metadata, self.client.clone(), self.secret.clone());
        Ok(client.set_redirect_uri(back))
    }
}

/// How we ask: encrypted, without following anybody elsewhere, patient for a moment, and up to a size.
#[derive(Clone)]
struct Wire(reqwest::Client);

impl<'c> AsyncHttpClient<'c> for Wire {
    type Error = Trouble;
    type Future = BoxFuture<'c, Result<HttpResponse, Trouble>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}

impl Wire {
    fn new() -> Result<Self, reqwest::Error> {
        let client = reqwest::ClientBuilder::new().redirect(reqwest::redirect::Policy::none());
        client.timeout(PATIENCE).build().map(Self)
    }

    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, Trouble> {
        let unreachable = |why: reqwest::Error| Trouble::Unreachable(why.without_url().to_string());
        let request = reqwest::Request::try_from(request).map_err(unreachable)?;
        if !is_safe(request.url()) {
            return Err(Trouble::Untrue("an address that is not encrypted".to_owned()));
        }
        let mut answer = self.0.execute(request).await.map_err(unreachable)?;
        let mut response = http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.map_err(unreachable)? {
            if body.len() + part.len() > LARGEST {
                return Err(Trouble::Untrue("an answer without end".to_owned()));
            }
            body.extend_from_slice(&part);
        }
        response.body(body).map_err(|why| Trouble::Untrue(why.to_string()))
    }
}

/// Encrypted, or on this very machine.
fn is_safe(url: &openidconnect::url::Url) -> bool {
    let is_here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    url.scheme() == "https" || (url.scheme() == "http" && is_here)
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Provider({})", self.issuer.as_str())
    }
}
