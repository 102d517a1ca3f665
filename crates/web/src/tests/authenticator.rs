//! An authenticator made of software: it makes a key (ES256), keeps it, and signs with it. WebAuthn level 3, §6.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The flags of authenticator data.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

pub struct Authenticator {
    key: SigningKey,
    name: [u8; 16],
    user: Vec<u8>,
    pub counter: u32,
    pub origin: String,
    /// Whether a finger or a code was asked for.
    pub verifies: bool,
}

impl Authenticator {
    pub fn new(seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).expect("a key"),
            name: [seed; 16],
            user: Vec::new(),
            counter: 1,
            origin: "http://localhost".to_owned(),
            verifies: true,
        }
    }

    /// Answers `navigator.credentials.create`.
    pub fn make(&mut self, options: &Value) -> String {
        self.user = decoded(&options["publicKey"]["user"]["id"]);
        let client = self.client("webauthn.create", options);
        let mut data = self.data(&options["publicKey"]["rp"]["id"], WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.name);
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        // COSE: EC2, ES256, P-256.
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(x);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(y);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("short"));
        object.extend(data);
        self.answer(json!({
            "attestationObject": BASE64URL_NOPAD.encode(&object),
            "clientDataJSON": BASE64URL_NOPAD.encode(client.as_bytes()),
        }))
    }

    /// Answers `navigator.credentials.get`.
    pub fn sign(&mut self, options: &Value) -> String {
        let client = self.client("webauthn.get", options);
        let data = self.data(&options["publicKey"]["rpId"], 0);
        let signed = [&data[..], &Sha256::digest(client.as_bytes())[..]].concat();
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "authenticatorData": BASE64URL_NOPAD.encode(&data),
            "clientDataJSON": BASE64URL_NOPAD.encode(client.as_bytes()),
            "signature": BASE64URL_NOPAD.encode(signature.to_der().as_bytes()),
            "userHandle": BASE64URL_NOPAD.encode(&self.user),
        }))
    }

    fn client(&self, kind: &str, options: &Value) -> String {
        let challenge = &options["publicKey"]["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false })
            .to_string()
    }

    fn data(&mut self, site: &Value, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(site.as_str().expect("a site").as_bytes()).to_vec();
        data.push(PRESENT | more | if self.verifies { VERIFIED } else { 0 });
        data.extend(self.counter.to_be_bytes());
        self.counter += 1;
        data
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64URL_NOPAD.encode(&self.name);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }
}

fn decoded(text: &Value) -> Vec<u8> {
    BASE64URL_NOPAD.decode(text.as_str().expect("a text").as_bytes()).expect("base64url")
}
