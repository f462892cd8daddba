"""The question at an act that assesses or decides: whether its actor has a personal interest (Awb 2:4)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from subsidies.services.case import interests

NO_INTEREST = "no_interest"


def no_interest_field() -> forms.BooleanField:
    """The tick with which somebody says that there is no personal interest."""
    return forms.BooleanField(
        label=_("I have no personal interest in this case"),
        help_text=_(
            "You have one for example because of family, friends, property or work of your own. Then do not go on: "
            "declare it and leave the case to a colleague (Awb 2:4). You are asked once for each case."
        ),
        error_messages={
            "required": _(
                "Say that you have no personal interest in this case, or declare it and leave the case to a "
                "colleague (Awb 2:4)."
            )
        },
    )


class NoInterestMixin(forms.BaseForm):
    """A form of an act for which its actor must have said that there is no interest. It asks who did not say yet."""

    def __init__(self, *args: Any, actor: User, **kwargs: Any):
        self.actor = actor
        super().__init__(*args, **kwargs)
        if interests.must_say(actor, [kwargs["application"]]):
            self.fields[NO_INTEREST] = no_interest_field()
