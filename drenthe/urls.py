"""All addresses. Everything needs a sign-in (RequireSignIn) unless it is public on purpose."""

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import Group
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from django.views.i18n import set_language

from drenthe.health import live, ready
from drenthe.metrics import metrics
from drenthe.public import accessibility, contact, open_data, privacy, robots, sitemap
from drenthe.search import search
from drenthe.views import home

# One door: the admin's own form would let in without the second factor and without the count of wrong passwords.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

admin.site.site_header = admin.site.site_title = _("Administration of Drenthe Wonen")
admin.site.index_title = _("Reference data, accounts and what is looked up")

# What opens another's account, or gives rights to a role, has no page: not for a superuser either.
for closed in (Group, EmailAddress, SocialAccount):
    admin.site.unregister(closed)

handler400 = "drenthe.views.bad_request"
handler404 = "drenthe.views.not_found"
handler500 = "drenthe.views.server_error"

urlpatterns = [
    path("", home, name="home"),
    path("search/", search, name="search"),
    path("public/accessibility/", accessibility, name="public-accessibility"),
    path("public/privacy/", privacy, name="public-privacy"),
    path("public/contact/", contact, name="public-contact"),
    path("public/open-data/", open_data, name="public-open-data"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("", include("projects.urls")),
    path("", include("subsidies.urls")),
    path("", include("monitoring.urls")),
    path("", include("drenthe.exports.urls")),
    path("", include("drenthe.alerts.urls")),
    path("", include("drenthe.trail.urls")),
    path("", include("drenthe.confirmations.urls")),
    path("", include("drenthe.background.urls")),
    path("account/", include("drenthe.accounts.urls")),
    path("account/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("drenthe.api")),
    path("health", ready, name="health"),
    path("health/live", live, name="health-live"),
    path("health/ready", ready, name="health-ready"),
    path("metrics", metrics, name="metrics"),
    path("i18n/language", login_not_required(set_language), name="set_language"),
]
