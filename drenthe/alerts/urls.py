"""The address of alerts."""

from django.urls import path

from drenthe.alerts import views

app_name = "alerts"
urlpatterns = [path("alerts/", views.alert_list, name="alert-list")]
