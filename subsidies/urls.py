"""The addresses of the subsidies app."""

from django.urls import path, re_path

from subsidies.views import acts, applications, budget, signing
from subsidies.views.act_list import ACTS

app_name = "subsidies"
urlpatterns = [
    path("budget/", budget.overview, name="budget"),
    path("decisions/", signing.signing_list, name="signing"),
    path("schemes/", budget.scheme_list, name="scheme-list"),
    path("schemes/<slug:code>/", budget.scheme, name="scheme"),
    path("applications/", applications.application_list, name="application-list"),
    path("applications/new/", applications.new_application, name="application-new"),
    path("applications/<slug:case_number>/", applications.application, name="application"),
    re_path(
        r"^applications/(?P<case_number>[\w-]+)/(?P<act>" + "|".join(ACTS) + r")/$",
        acts.ActView.as_view(),
        name="act",
    ),
]
