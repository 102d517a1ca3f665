//! Every door × every role × every standing: the answers follow the permission table and nothing else.
//! The list of doors is the route table itself, so a page without a row does not exist.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use basics::{Id, Language};
use deeds::permissions::{Act, allows};
use deeds::{House, Secret, accounts, partnerships};
use model::accounts::Device;
use model::partnerships::{Member, Role, Standing};
use testkit::Bregneparken;
use testkit::databases::on_sqlite;
use tower::ServiceExt;

use super::kit::CAST;
use crate::{Door, Route, Web, route_table};

/// Somebody with a cookie for pages and a key for programs.
struct Visitor {
    member: Member,
    cookie: Secret,
    key: Secret,
}

struct Doors {
    router: axum::Router,
    house: House,
    partnership: Id,
    round: Id,
    statement: Id,
}

impl Doors {
    async fn visitor(&self, partnership: Id, person: Id) -> Visitor {
        self.house
            .deed(None, move |desk| {
                Box::pin(async move {
                    let member = store::partnerships::member(desk.tx, partnership, person).await?;
                    let cookie = accounts::begin_session(desk, person, Device::Own).await?;
                    let key = accounts::make_api_token(desk, person, "test").await?;
                    Ok(Visitor { member: member.ok_or(deeds::Refusal::NotFound)?, cookie, key })
                })
            })
            .await
            .expect("somebody of the cast")
    }

    fn path(&self, route: &Route) -> String {
        let nobody = Id(Default::default());
        let parts = route.path.split('/').map(|part| match part {
            "{partnership}" => self.partnership.to_string(),
            "{round}" => self.round.to_string(),
            "{statement}" => self.statement.to_string(),
            "{list}" => "shared".to_owned(),
            "{language}" => "en".to_owned(),
            part if part.starts_with('{') => nobody.to_string(),
            part => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join("/")
    }

    async fn knock(&self, route: &Route, visitor: Option<&Visitor>) -> StatusCode {
        let mut request = Request::builder().method(route.method).uri(self.path(route));
        if let Some(visitor) = visitor {
            request = match route.feature {
                "api" => request.header(header::AUTHORIZATION, format!("Bearer {}", visitor.key.as_str())),
                _ => request.header(header::COOKIE, format!("langbord={}", visitor.cookie.as_str())),
            };
        }
        let request = request
            .header(header::ACCEPT_LANGUAGE, Language::Da.tag())
            .extension(axum::extract::ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 1))))
            .body(Body::empty())
            .expect("a request");
        self.router.clone().oneshot(request).await.expect("the router answers").status()
    }
}

async fn doors(told: &Bregneparken) -> Doors {
    let (partnership, round) = (told.cast.partnership, told.cast.round);
    let web = Web::new(told.house.clone(), "http://localhost");
    let statements = told
        .house
        .look(move |desk| Box::pin(async move { Ok(store::statements::of_round(desk.tx, round).await?) }))
        .await;
    let statement = statements.expect("the round is there")[0].id;
    Doors { router: crate::router(web), house: told.house.clone(), partnership, round, statement }
}

fn act_of(route: &Route) -> Option<Act> {
    match route.door {
        Door::Member(act) => Some(act),
        Door::Open | Door::Person => None,
    }
}

#[test]
fn every_door_opens_to_the_roles_of_its_row_and_to_no_other() {
    on_sqlite(async |told: Bregneparken| {
        let doors = doors(&told).await;
        let (mut open, mut closed) = (0, 0);
        for who in CAST {
            let visitor = doors.visitor(doors.partnership, told.cast.id(who)).await;
            for route in route_table() {
                let Some(act) = act_of(&route) else { continue };
                let status = doors.knock(&route, Some(&visitor)).await;
                let told =
                    format!("{} {} as {}: {status}", route.method, route.path, visitor.member.role.key());
                assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{told}");
                assert_ne!(status, StatusCode::UNAUTHORIZED, "{told}");
                if allows(act, &visitor.member) {
                    // Writing for somebody needs her leave besides the role; nobody has given any here.
                    if route.path.contains("/for/{person}") {
                        continue;
                    }
                    assert_ne!(status, StatusCode::FORBIDDEN, "{told}");
                    open += 1;
                } else {
                    assert_eq!(status, StatusCode::FORBIDDEN, "{told}");
                    closed += 1;
                }
            }
        }
        assert!(open > 150 && closed > 60, "{open} open, {closed} closed: the table was hardly walked");
        Ok(())
    });
}

#[test]
fn who_is_not_confirmed_passes_no_door_and_who_left_finds_nothing() {
    on_sqlite(async |told: Bregneparken| {
        let doors = doors(&told).await;
        for who in ["amina", "soren", "karin"] {
            let person = told.cast.id(who);
            let visitor = doors.visitor(doors.partnership, person).await;
            for (standing, expected) in [
                (Standing::Accepted, StatusCode::FORBIDDEN),
                (Standing::Paused, StatusCode::FORBIDDEN),
                (Standing::Left, StatusCode::NOT_FOUND),
                (Standing::Removed, StatusCode::NOT_FOUND),
            ] {
                let partnership = doors.partnership;
                let set = doors.house.deed(None, move |desk| {
                    Box::pin(async move {
                        let now = desk.now();
                        Ok(store::partnerships::set_standing(desk.tx, partnership, person, standing, now)
                            .await?)
                    })
                });
                set.await.expect("the standing is set");
                for route in route_table().iter().filter(|route| act_of(route).is_some()) {
                    let status = doors.knock(route, Some(&visitor)).await;
                    assert_eq!(status, expected, "{} {} as {standing:?}", route.method, route.path);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn a_stranger_is_asked_who_she_is_and_a_neighbour_finds_nothing() {
    on_sqlite(async |told: Bregneparken| {
        let doors = doors(&told).await;
        let founding = partnerships::Founding {
            name: "Naboen".into(),
            place: "Ved siden af".into(),
            facilitator: "Nora".into(),
            language: Language::Da,
        };
        let founded = doors
            .house
            .deed(None, move |desk| Box::pin(async move { partnerships::found(desk, &founding).await }));
        let (other, nora) = founded.await.expect("a second table is founded");
        let neighbour = doors.visitor(other.id, nora.id).await;
        assert_eq!(neighbour.member.role, Role::Facilitator);
        for route in route_table() {
            let stranger = doors.knock(&route, None).await;
            match route.door {
                Door::Open => {
                    assert_ne!(stranger, StatusCode::UNAUTHORIZED, "{} {}", route.method, route.path)
                }
                Door::Person | Door::Member(_) => {
                    assert_eq!(stranger, StatusCode::UNAUTHORIZED, "{} {}", route.method, route.path);
                }
            }
            if act_of(&route).is_some() {
                let status = doors.knock(&route, Some(&neighbour)).await;
                assert_eq!(status, StatusCode::NOT_FOUND, "{} {}", route.method, route.path);
            }
        }
        Ok(())
    });
}
