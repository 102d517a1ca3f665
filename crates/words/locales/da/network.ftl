## network picture · staff

network-picture-title = { $actors } deltagere og { $ties } bånd
network-picture-one-way = kun den ene siger det
network-picture-no-group = uden gruppe
