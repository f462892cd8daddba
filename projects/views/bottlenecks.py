"""What projects are stuck on, over all projects."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from projects.registers import BottleneckRegister
from projects.views.registers import RegisterPage, show_register

PAGE = RegisterPage(
    tab="bottlenecks",
    title=_("Bottlenecks"),
    intro=_(
        "What projects are stuck on, who must resolve it, and who it has been escalated to. Those open longest "
        "come first."
    ),
    filters=BottleneckRegister,
    main="q state kind table",
    table="projects/bottlenecks/table.html",
    export="bottlenecks",
    empty=_("There are no bottlenecks"),
)


@require_GET
@permission_required("projects.view_project", raise_exception=True)
def bottleneck_list(request: UserRequest) -> HttpResponse:
    """The bottlenecks that the user may see, open and solved."""
    return show_register(request, PAGE)
