//! A form with files, as it arrives: read piece by piece, and stopped where it grows too large.

use axum::body::Body;
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use deeds::{Once, Refusal};
use formats::upload::{Limits, Trouble, Upload};

use crate::Web;
use crate::shell::failure::Failure;
use crate::shell::form::MARK;
use crate::shell::guard::Visitor;

/// Beside the files there are only a few short fields.
const FORM_BYTES: usize = 64 * 1024;
const MOST_FILES: usize = 20;

/// The files somebody sent, and the mark that makes sending twice the same act.
pub struct UploadForm {
    pub upload: Upload,
    pub once: Once,
}

impl FromRequest<Web> for UploadForm {
    type Rejection = Failure;

    async fn from_request(mut request: Request<Body>, web: &Web) -> Result<Self, Failure> {
        let visitor = request.extensions().get::<Visitor>().cloned();
        let language = visitor.as_ref().map(|visitor| visitor.language);
        let holder = visitor.map_or([0; 32], |visitor| visitor.holder);
        let most = usize::try_from(Limits::REAL.file_bytes).unwrap_or(usize::MAX);
        DefaultBodyLimit::max(most + FORM_BYTES).apply(&mut request);
        let multipart = Multipart::from_request(request, web)
            .await
            .map_err(|_| Failure::status(StatusCode::BAD_REQUEST).in_language(language))?;
        let (upload, mark) = receive(multipart)
            .await
            .map_err(|trouble| Failure::from(Refusal::Upload(trouble)).in_language(language))?;
        let once = web
            .house
            .keys()
            .read_form_mark(&holder, &mark)
            .ok_or_else(|| Failure::stale_form().in_language(language))?;
        Ok(Self { upload, once: Once(once) })
    }
}

async fn receive(mut multipart: Multipart) -> Result<(Upload, String), Trouble> {
    let mut upload = Upload::default();
    let mut mark = String::new();
    while let Some(field) = multipart.next_field().await.map_err(told)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let bytes = field.bytes().await.map_err(told)?;
        match file {
            Some(file) if !bytes.is_empty() => {
                if upload.files.len() == MOST_FILES {
                    return Err(Trouble::TooManyEntries { file, most: MOST_FILES });
                }
                upload.files.push(formats::upload::NamedFile { name: file, bytes: bytes.to_vec() });
            }
            None if name == MARK => mark = String::from_utf8_lossy(&bytes).into_owned(),
            _ => {}
        }
    }
    Ok((upload, mark))
}

fn told(error: MultipartError) -> Trouble {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Trouble::TooBig { most_mb: Limits::REAL.file_bytes >> 20 }
    } else {
        Trouble::Garbled
    }
}
