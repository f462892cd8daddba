"""The addresses of the work behind the pages."""

from django.urls import path

from drenthe.background import views

app_name = "background"
urlpatterns = [
    path("mail/", views.mail_list, name="mail"),
    path("mail/<uuid:pk>/send/", views.mail_send_again, name="mail-send-again"),
]
