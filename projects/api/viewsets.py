"""Reads, and named actions that call a service. What is confidential is not there for who lacks the role."""

from typing import Any, cast

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status, viewsets
from rest_framework.decorators import action
from rest_framework.generics import get_object_or_404
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from drenthe.accounts.models import User
from drenthe.lib.api.conventions import NamesVersion
from drenthe.lib.screens.filters import StrictFilterBackend
from projects.api import serializers as shapes
from projects.filters import ProjectFilter
from projects.models import Bottleneck, Meeting, Project, StatusLine
from projects.models.project import VIEW, VIEW_OWN
from projects.services.log import write_line
from projects.services.phases import move

WRITERS = ("projects.write_project", "projects.write_any_project")


class SeesProjects(BasePermission):
    """All projects, or the own; `needed_for` of the view says who may carry out an action (any of the permissions)."""

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the user may see projects, and may carry out this action on some; no such method is a 405."""
        user: Any = request.user
        needed = getattr(view, "needed_for", {}).get(getattr(view, "action", None), (VIEW, VIEW_OWN))
        return bool(user.is_authenticated and any(user.has_perm(needed_name) for needed_name in needed))


class ProjectFilterBackend(StrictFilterBackend):
    """The filters of the project list, for whoever asks."""

    def get_filterset_kwargs(self, request: Request, queryset: QuerySet, view: Any) -> dict[str, Any]:
        """The filter set makes its own queryset: it knows the day and the user."""
        kwargs = super().get_filterset_kwargs(request, queryset, view)
        return {"data": kwargs["data"], "request": request, "user": request.user}


class ProjectViewSet(NamesVersion, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """The projects of the Impulsteam, as they stand today or as of a day."""

    queryset = Project.objects.none()
    serializer_class = shapes.ProjectSerializer
    filterset_class = ProjectFilter
    filter_backends = [ProjectFilterBackend]
    permission_classes = [SeesProjects]
    lookup_value_regex = r"\d{1,9}"
    needed_for = {"log": (*WRITERS, "projects.log_own_project"), "move": WRITERS}

    def get_object(self) -> Any:
        """One project within the user's sight, as it stands today."""
        found = ProjectFilter({}, user=cast("User", self.request.user)).queryset
        self.shown = get_object_or_404(found, pk=self.kwargs["pk"])
        return self.shown

    @extend_schema(responses=shapes.LineSerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None, filter_backends=[])
    def lines(self, request: Request, pk: str) -> Response:
        """The status log of a project, newest first."""
        lines = StatusLine.objects.visible_to(request.user).filter(project=self.get_object())
        return Response(shapes.LineSerializer(lines.select_related("writer"), many=True).data)

    @extend_schema(
        request=shapes.NewLineSerializer, responses={201: shapes.LineSerializer, 200: shapes.LineSerializer}
    )
    @action(detail=True, methods=["post"], pagination_class=None, filterset_class=None, filter_backends=[])
    def log(self, request: Request, pk: str) -> Response:
        """Write a line in the log; a line with the same key is kept once (200 instead of 201)."""
        values = self._read(shapes.NewLineSerializer)
        line, is_new = write_line(self.get_object(), actor=self._user(), **values)
        code = status.HTTP_201_CREATED if is_new else status.HTTP_200_OK
        return Response(shapes.LineSerializer(line).data, status=code)

    @extend_schema(request=shapes.MoveSerializer, responses=shapes.ProjectSerializer)
    @action(detail=True, methods=["post"], pagination_class=None, filterset_class=None, filter_backends=[])
    def move(self, request: Request, pk: str) -> Response:
        """Put a project in another phase, state or track."""
        values = self._read(shapes.MoveSerializer)
        project = self.get_object()
        self.require_current(project)
        move(project, actor=self._user(), **values)
        return Response(self.get_serializer(self.get_object()).data)

    @extend_schema(responses=shapes.BottleneckSerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None, filter_backends=[])
    def bottlenecks(self, request: Request, pk: str) -> Response:
        """The bottlenecks of a project, solved ones too."""
        bottlenecks = Bottleneck.objects.visible_to(request.user).filter(project=self.get_object())
        return Response(shapes.BottleneckSerializer(bottlenecks, many=True).data)

    def _read(self, shape: Any) -> dict[str, Any]:
        given = shape(data=self.request.data)
        given.is_valid(raise_exception=True)
        return dict(given.validated_data)

    def _user(self) -> Any:
        return self.request.user


class MeetingViewSet(viewsets.ReadOnlyModelViewSet):
    """Meetings and activities."""

    queryset = Meeting.objects.none()
    serializer_class = shapes.MeetingSerializer
    lookup_value_regex = r"\d{1,9}"

    def get_queryset(self) -> Any:
        """Those that the user may see."""
        return Meeting.objects.visible_to(self.request.user)
