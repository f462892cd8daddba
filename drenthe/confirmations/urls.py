"""The addresses of confirmations."""

from django.urls import path

from drenthe.confirmations import views

app_name = "confirmations"
urlpatterns = [
    path("confirm/", views.change_list, name="list"),
    path("confirm/<int:pk>/", views.change_page, name="change"),
    path("confirm/<int:pk>/confirm/", views.change_confirm, name="confirm"),
    path("emergency/", views.emergency_new, name="emergency"),
]
