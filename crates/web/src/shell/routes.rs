//! The route table. A route is added with its door; the guard stands before the handler, and the same rows
//! feed the matrix test and the crawl.

use axum::Router;
use axum::handler::Handler;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, delete, get, post, put};
use deeds::permissions::Act;

use super::guard;
use crate::Web;

/// Who may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Anybody.
    Open,
    /// Anybody who is signed in, for her own record.
    Person,
    /// A confirmed member of the partnership in the path who may do this.
    Member(Act),
}

#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub feature: &'static str,
    pub door: Door,
}

/// Routes of one feature, or of all.
#[derive(Default)]
pub struct Routes {
    feature: &'static str,
    table: Vec<Route>,
    handlers: Vec<(&'static str, Door, MethodRouter<Web>)>,
}

impl Routes {
    pub fn of(feature: &'static str) -> Self {
        Self { feature, ..Self::default() }
    }

    pub fn get<H, T>(self, path: &'static str, door: Door, handler: H) -> Self
    where
        H: Handler<T, Web>,
        T: 'static,
    {
        self.add("GET", path, door, get(handler))
    }

    pub fn post<H, T>(self, path: &'static str, door: Door, handler: H) -> Self
    where
        H: Handler<T, Web>,
        T: 'static,
    {
        self.add("POST", path, door, post(handler))
    }

    pub fn put<H, T>(self, path: &'static str, door: Door, handler: H) -> Self
    where
        H: Handler<T, Web>,
        T: 'static,
    {
        self.add("PUT", path, door, put(handler))
    }

    pub fn delete<H, T>(self, path: &'static str, door: Door, handler: H) -> Self
    where
        H: Handler<T, Web>,
        T: 'static,
    {
        self.add("DELETE", path, door, delete(handler))
    }

    fn add(
        mut self,
        method: &'static str,
        path: &'static str,
        door: Door,
        handler: MethodRouter<Web>,
    ) -> Self {
        self.table.push(Route { method, path, feature: self.feature, door });
        self.handlers.push((path, door, handler));
        self
    }

    pub fn and(mut self, other: Self) -> Self {
        self.table.extend(other.table);
        self.handlers.extend(other.handlers);
        self
    }

    pub fn table(&self) -> &[Route] {
        &self.table
    }

    pub fn into_router(self, web: &Web) -> Router<Web> {
        self.handlers.into_iter().fold(Router::new(), |router, (path, door, handler)| {
            router.route(path, handler.layer(from_fn_with_state((web.clone(), door), guard::pass)))
        })
    }
}
