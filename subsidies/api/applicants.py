"""What goes in and out about an applicant."""

from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from projects.validators import validate_branch, validate_kvk, validate_rsin
from subsidies.api.fields import IbanField, unless_empty
from subsidies.enums import Salutation


class ApplicantSerializer(Given):
    """What an applicant gives about itself, besides its name and kind; empty is not given."""

    kvk = serializers.CharField(max_length=8, default="", allow_blank=True, validators=[unless_empty(validate_kvk)])
    branch = serializers.CharField(
        max_length=12, default="", allow_blank=True, validators=[unless_empty(validate_branch)]
    )
    rsin = serializers.CharField(max_length=9, default="", allow_blank=True, validators=[unless_empty(validate_rsin)])
    iban = IbanField(max_length=42, default="", allow_blank=True)
    contact_name = serializers.CharField(max_length=150, default="", allow_blank=True)
    contact_email = serializers.EmailField(default="", allow_blank=True)
    contact_phone = serializers.CharField(max_length=30, default="", allow_blank=True)
    address = serializers.CharField(max_length=500, default="", allow_blank=True)
    salutation = serializers.ChoiceField(choices=Salutation.choices, default="", allow_blank=True)
    co_applicants = serializers.CharField(max_length=500, default="", allow_blank=True)


class KnownOtherwiseSerializer(serializers.Serializer):
    """One detail of the applicant that was known otherwise than given."""

    detail = serializers.CharField()
    known = serializers.CharField()
    given = serializers.CharField()
