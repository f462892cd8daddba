"""The API, version 1: reads, and named actions that call the same services as the screens."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import IsAuthenticated
from rest_framework.routers import SimpleRouter

from projects.api.viewsets import MeetingViewSet, ProjectViewSet
from subsidies.api.viewsets import ApplicationViewSet, CeilingViewSet, SchemeViewSet

router = SimpleRouter(trailing_slash=False)
router.register("schemes", SchemeViewSet)
router.register("ceilings", CeilingViewSet)
router.register("applications", ApplicationViewSet)
router.register("projects", ProjectViewSet)
router.register("meetings", MeetingViewSet)

urlpatterns = [
    *router.urls,
    path(
        "openapi.json",
        login_not_required(SpectacularJSONAPIView.as_view(permission_classes=[], authentication_classes=[])),
        name="openapi",
    ),
    path(
        "docs",
        SpectacularSwaggerSplitView.as_view(
            url_name="openapi", permission_classes=[IsAuthenticated], http_method_names=["get", "head"]
        ),
    ),
]
