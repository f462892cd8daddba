"""What a browser sends when somebody enters an application."""

from projects.models import Municipality
from tests.factories import yesterday


def received(scheme, **values):
    return {
        "scheme": scheme.pk,
        "part": "grant",
        "applicant_name": "Actium",
        "applicant_kind": "corporation",
        "municipality": Municipality.objects.get(code="GM0106").pk,
        "title": "Twelve dwellings",
        "requested_amount": "1.000,00",
        "channel": "paper",
        "received_at": f"{yesterday().isoformat()}T10:00",
        **rows("pay"),
        **rows("dw"),
        **values,
    }


def rows(prefix, *filled):
    """The rows of a formset as a browser sends them: those filled in, and one that was left alone."""
    left = {"pay": {"name": "", "amount": ""}, "dw": {"segment": "unknown", "form": "other_form", "count": ""}}[prefix]
    sent = enumerate([*filled, left])
    fields = {f"{prefix}-{number}-{name}": value for number, row in sent for name, value in row.items()}
    return {f"{prefix}-TOTAL_FORMS": len(filled) + 1, f"{prefix}-INITIAL_FORMS": 0, **fields}
