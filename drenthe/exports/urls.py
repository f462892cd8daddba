"""The addresses of exports."""

from django.urls import path

from drenthe.exports import views

app_name = "exports"
urlpatterns = [
    path("exports/", views.export_list, name="export-list"),
    path("exports/new/<slug:export>/", views.export_request, name="export-request"),
    path("exports/columns/<slug:export>/", views.export_columns, name="export-columns"),
    path("exports/repeated/<int:pk>/stop/", views.export_stop_repeat, name="export-repeat-stop"),
    path("exports/<uuid:pk>/repeat/", views.export_repeat, name="export-repeat"),
    path("exports/<uuid:pk>/", views.export_page, name="export"),
    path("exports/<uuid:pk>/progress/", views.export_progress, name="export-progress"),
    path("exports/<uuid:pk>/file/", views.export_download, name="export-file"),
    path("exports/<uuid:pk>/cancel/", views.export_cancel, name="export-cancel"),
    path("exports/<uuid:pk>/retry/", views.export_retry, name="export-retry"),
]
