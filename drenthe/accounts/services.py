"""Saved views (the filters of a list under a name), and the link with which somebody chooses a password."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from drenthe.accounts.models import SavedView, User
from drenthe.lib.outside.mail import send
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


def send_password_link(user: User) -> None:
    """Mail somebody a link to choose a password; nobody else ever sets or sees one."""
    address = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)},
    )
    facts = {"url": settings.SITE_URL + address}
    subject: tuple[str, dict[str, Any]] = (gettext_noop("Choose a password for Drenthe Wonen"), {})
    send(user, "account/email/choose_password.txt", subject, facts)


def keep_own_address(user: User) -> None:
    """Forget every other address of somebody: a link for a new password would go there too, and open the account."""
    EmailAddress.objects.filter(user=user).exclude(email__iexact=user.email).delete()
