"""The addresses of the trail."""

from django.urls import path

from drenthe.trail import views

app_name = "trail"
urlpatterns = [
    path("trail/", views.trail, name="trail"),
    path("trail/<slug:table>/<str:key>/", views.trail_of, name="trail-of"),
]
