"""What is filled in around a case: who handles it, a note, and what one is mailed about."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens import paging
from drenthe.lib.screens.formfields import RowsField
from drenthe.lib.screens.options import left_out
from subsidies.forms.acts import text_field
from subsidies.models import WorkPreference
from subsidies.services.decisions.people import HANDLE, READ_NOTES, people_with


class ColleaguesField(RowsField):
    """Colleagues by name, each with the short name that works in the text."""

    def label_from_instance(self, user: User) -> str:
        """The name, and what stands before the @ of the address."""
        return f"{user} (@{user.email.partition('@')[0]})"


class AssignForm(forms.Form):
    """Who is to handle the case."""

    handler = forms.ModelChoiceField(label=_("Case officer"), queryset=User.objects.none())

    def __init__(self, *args: Any, colleagues: Sequence[User] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _offer(self.fields["handler"], people_with(HANDLE), colleagues)


class NoteForm(forms.Form):
    """A note and who is to hear of it."""

    text = text_field(
        _("Note"),
        _("For colleagues. Write @name to mention someone: use the first part of their email address."),
        rows=3,
    )
    mentioned = ColleaguesField(
        label=_("Colleagues to mention"),
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, colleagues: Sequence[User] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        _offer(self.fields["mentioned"], people_with(READ_NOTES), colleagues)


def _offer(field: Any, people: QuerySet[User], fetched: Sequence[User] | None) -> None:
    """Have people to choose from; those that a page fetched already are not asked for again to show them."""
    field.queryset = people
    if fetched is not None:
        empty = [("", field.empty_label)] if field.empty_label is not None else []
        most = paging.MOST_COLLEAGUES
        more = [left_out(most)] if len(fetched) > most else []
        field.choices = [*empty, *((user.pk, field.label_from_instance(user)) for user in fetched[:most]), *more]


class PreferenceForm(forms.ModelForm):
    """What one wants to be mailed about."""

    class Meta:
        model = WorkPreference
        fields = [
            "mail_when_assigned",
            "mail_when_mentioned",
            "mail_when_proposed",
            "mail_when_returned",
            "mail_reminders",
        ]
