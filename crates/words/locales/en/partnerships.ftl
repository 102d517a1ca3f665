## about · staff

partnerships-backbone = Those who convene
partnerships-no-mandate = It has not been written down yet.
partnerships-phone = Phone:
partnerships-change = Change what stands here
partnerships-funders = Who pays?
partnerships-no-funders = It has not been written down yet.
partnerships-funder = Funder
partnerships-share = Share
partnerships-percent = { $n } per cent
partnerships-waiting = Waiting for the table’s yes
partnerships-waiting-means = They have said yes. They can take part when the table says yes too.
partnerships-confirm = Say yes
partnerships-actors = Who sits here?
partnerships-no-actors = Nobody has been added yet.
partnerships-actors-order = In alphabetical order
partnerships-actor = Name
partnerships-code = Mark
partnerships-sector = Belongs to
partnerships-add-actor = Add another
partnerships-sector-public = municipality and school
partnerships-sector-housing = housing
partnerships-sector-association = association
partnerships-sector-citizens = residents
partnerships-sector-private = shop or company
partnerships-sector-backbone = convenes
partnerships-sector-funder = gives money
