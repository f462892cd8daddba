"""Saved views: the filters of a list under a name."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import SavedView, User
from drenthe.lib.refusals import Refusal


class NotYourTeam(Refusal):
    """A view is shared with a team that one is in."""

    sentence = _("You are not in the team “%(team)s”.")


@transaction.atomic
def save_view(*, page: str, name: str, query: str, shared_with: Group | None = None, actor: User) -> SavedView:
    """Keep the filters of a list; the same name replaces one's own earlier view. Raises NotYourTeam."""
    if shared_with is not None and not actor.groups.filter(pk=shared_with.pk).exists():
        raise NotYourTeam(team=shared_with.name)
    view, _made = SavedView.objects.update_or_create(
        owner=actor, page=page, name=name.strip(), defaults={"query": query, "shared_with": shared_with}
    )
    return view
