"""The addresses of the desk of the statistics officer."""

from django.urls import path

from monitoring.views import cbs, entered, findings, loads, plans, tables

urlpatterns = [
    path("", tables.table_list, name="manage"),
    path("files/new/", tables.file_new, name="file-new"),
    path("tables/<slug:key>/load/", tables.table_load, name="table-load"),
    path("tables/<slug:key>/<int:year>/hand/", tables.table_hand, name="table-hand"),
    path("tables/<slug:key>/<int:year>/template/", tables.table_template, name="table-template"),
    path("tables/<slug:key>/deliveries/", loads.load_list, name="load-list"),
    path("deliveries/<int:pk>/", loads.load_page, name="load"),
    path("files/<uuid:pk>/", tables.upload_page, name="upload"),
    path("files/<uuid:pk>/columns/", tables.upload_mapping, name="upload-mapping"),
    path("files/<uuid:pk>/store/", tables.upload_confirm, name="upload-confirm"),
    path("files/<uuid:pk>/choose/", tables.upload_choose, name="upload-choose"),
    path("files/<uuid:pk>/year/", tables.upload_year, name="upload-year"),
    path("files/<uuid:pk>/thousands/", tables.upload_groups, name="upload-groups"),
    path("files/<uuid:pk>/discard/", tables.upload_discard, name="upload-discard"),
    path("discard/", tables.uploads_discard, name="uploads-discard"),
    path("plans/", plans.plan_load, name="plan-load"),
    path("plans/<uuid:pk>/", plans.plan_upload, name="plan-upload"),
    path("plans/editions/<int:pk>/", plans.plan_edition, name="plan-edition"),
    path("plans/template/", plans.plan_template, name="plan-template"),
    path("plans/<uuid:pk>/columns/", plans.plan_columns, name="plan-columns"),
    path("plans/<uuid:pk>/thousands/", plans.plan_groups, name="plan-groups"),
    path("plans/<uuid:pk>/only/", plans.plan_only, name="plan-only"),
    path("plans/<uuid:pk>/store/", plans.plan_confirm, name="plan-confirm"),
    path("plans/<uuid:pk>/discard/", plans.plan_discard, name="plan-discard"),
    path("cbs/", cbs.cbs_list, name="cbs"),
    path("cbs/<slug:key>/fetch/", cbs.cbs_fetch, name="cbs-fetch"),
    path("cbs/<uuid:pk>/", cbs.cbs_job, name="cbs-job"),
    path("cbs/<uuid:pk>/progress/", cbs.cbs_job_progress, name="cbs-job-progress"),
    path("cbs/<uuid:pk>/cancel/", cbs.cbs_job_cancel, name="cbs-job-cancel"),
    path("cbs/<uuid:pk>/store/", cbs.cbs_job_store, name="cbs-job-store"),
    path("cbs/<uuid:pk>/discard/", cbs.cbs_job_discard, name="cbs-job-discard"),
    path("entered/", entered.entered_list, name="entered"),
    path("entered/<slug:kind>/new/", entered.entered_new, name="entered-new"),
    path("entered/<slug:kind>/<int:pk>/", entered.entered_change, name="entered-change"),
    path("findings/", findings.finding_list, name="finding-list"),
    path("findings/<int:pk>/", findings.finding_page, name="finding"),
]
