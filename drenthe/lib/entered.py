"""What is entered, whatever the door: rules that hold for every field of a kind, also for one that is made tomorrow.

They are put on the field classes of Django and Django REST framework, once, when the site starts: every form, filter,
page of the administration, serializer and `full_clean` has them, without a word in the field. A field that somebody
declares cannot forget them, which a class of our own could not promise.
"""

from django import forms
from django.db import models
from rest_framework import serializers

from drenthe.lib.days import within_reach

DAYS = (
    forms.DateField,
    forms.DateTimeField,
    models.DateField,
    serializers.DateField,
    serializers.DateTimeField,
)


def install() -> None:
    """Put the rules on the classes. Safe to call again."""
    for kind in DAYS:
        kind.default_validators = [within_reach]  # type: ignore[attr-defined]
