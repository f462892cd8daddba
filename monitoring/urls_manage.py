"""The addresses of the desk of the statistics officer."""

from django.urls import path

from monitoring.views import findings, plans, tables

urlpatterns = [
    path("", tables.table_list, name="manage"),
    path("tables/<slug:key>/load/", tables.table_load, name="table-load"),
    path("tables/<slug:key>/<int:year>/hand/", tables.table_hand, name="table-hand"),
    path("tables/<slug:key>/<int:year>/template/", tables.table_template, name="table-template"),
    path("files/<uuid:pk>/", tables.upload_page, name="upload"),
    path("files/<uuid:pk>/columns/", tables.upload_mapping, name="upload-mapping"),
    path("files/<uuid:pk>/store/", tables.upload_confirm, name="upload-confirm"),
    path("files/<uuid:pk>/choose/", tables.upload_choose, name="upload-choose"),
    path("files/<uuid:pk>/discard/", tables.upload_discard, name="upload-discard"),
    path("discard/", tables.uploads_discard, name="uploads-discard"),
    path("plans/", plans.plan_load, name="plan-load"),
    path("plans/<uuid:pk>/", plans.plan_upload, name="plan-upload"),
    path("plans/<uuid:pk>/store/", plans.plan_confirm, name="plan-confirm"),
    path("plans/<uuid:pk>/discard/", plans.plan_discard, name="plan-discard"),
    path("findings/", findings.finding_list, name="finding-list"),
    path("findings/<int:pk>/", findings.finding_page, name="finding"),
]
