## network picture · staff

network-picture-title = المشاركون: { $actors }، الروابط: { $ties }
network-picture-one-way = طرف واحد فقط يقول ذلك
network-picture-no-group = بدون مجموعة
