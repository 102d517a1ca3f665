## network picture · staff

network-picture-title = { $actors } actors and { $ties } ties
network-picture-one-way = only one side says so
network-picture-no-group = no group
