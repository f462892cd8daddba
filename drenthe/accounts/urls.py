"""The addresses of one's own account that are ours; they stand before those of allauth and take their place."""

from django.urls import path

from drenthe.accounts import views

urlpatterns = [
    path("email/", views.own_address, name="account_email"),
    path("confirmed/", views.confirmed, name="account_confirmed"),
    path("second-factor/", views.factor_needed, name="account_factor_needed"),
    path("oidc/<slug:provider_id>/login/", views.provider_login, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/login/callback/", views.provider_callback, name="openid_connect_callback"),
]
