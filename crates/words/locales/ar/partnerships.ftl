## about · staff

partnerships-backbone = من يجمعنا
partnerships-no-mandate = لم يُكتب بعد.
partnerships-phone = الهاتف:
partnerships-change = تعديل ما هنا
partnerships-funders = من يدفع؟
partnerships-no-funders = لم يُكتب بعد.
partnerships-funder = الممول
partnerships-share = الحصة
partnerships-percent = { $n } بالمئة
partnerships-waiting = ينتظرون موافقة الطاولة
partnerships-waiting-means = وافقوا. يشاركون عندما توافق الطاولة أيضًا.
partnerships-confirm = موافقة
partnerships-actors = من يجلس هنا؟
partnerships-no-actors = لم يُضف أحد بعد.
partnerships-actors-order = حسب الأبجدية
partnerships-actor = الاسم
partnerships-code = العلامة
partnerships-sector = القطاع
partnerships-add-actor = إضافة طرف جديد
partnerships-sector-public = البلدية والمدرسة
partnerships-sector-housing = السكن
partnerships-sector-association = جمعية
partnerships-sector-citizens = سكان
partnerships-sector-private = متجر أو شركة
partnerships-sector-backbone = يجمع
partnerships-sector-funder = يموّل
