"""No letter names the end of a term that stands still: it says what ends that, and how many days are left then.

The letters of a suspension, of an extension and of a notice that the decision comes later, the acknowledgement of what can only be
refused, and the letters on an objection that is repaired. A text that was changed by hand stays as it is.
"""

from django.db import migrations

TELL = "Zodra de termijn weer loopt, laten wij u weten wanneer u ons besluit krijgt."
EXTENDED_OLD = (
    "{% if extension_before %}De termijn liep tot en met {{ extension_before }}. {% endif %}U krijgt nu uiterlijk op "
    "{{ decide_by }} ons besluit."
)
EXTENDED = f"{{% if term_still %}}{{{{ term_still }}}} {TELL}{{% else %}}{EXTENDED_OLD}{{% endif %}}"
LATER_OLD = (
    "{% if delay_moves %}Wij besluiten uiterlijk op {{ promised_by }} (artikel 4:14, derde lid, van de Awb). De termijn "
    "zou eindigen op {{ decide_by }}. Is {{ promised_by }} voorbij"
)
LATER = (
    "{% if promised_weeks %}Wij besluiten uiterlijk {{ promised_weeks }} na de dag waarop de termijn eindigt (artikel "
    "4:14 van de Awb). {{ term_still }}{% if delay_moves %}{% else %} Dit bericht verandert de wettelijke termijn niet."
    f"{{% endif %}} {TELL}{{% else %}}"
    "{% if delay_moves %}Wij besluiten uiterlijk op {{ promised_by }} (artikel 4:14, derde lid, van de Awb). "
    "{% if term_still %}{{ term_still }}{% else %}De termijn zou eindigen op {{ decide_by }}.{% endif %} Is "
    "{{ promised_by }} voorbij"
)
LATER_END_OLD = (
    "kunt u ons in gebreke stellen (artikel 4:17 van de Awb).{% endif %}{% endif %}{% endif %}\nOnze excuses"
)
LATER_END = "kunt u ons in gebreke stellen (artikel 4:17 van de Awb).{% endif %}{% endif %}{% endif %}{% endif %}\nOnze excuses"
ONLY_OLD = "Wij kunnen haar daarom alleen afwijzen. U krijgt uiterlijk op {{ decide_by }} ons besluit."
ONLY = (
    f"Wij kunnen haar daarom alleen afwijzen. {{% if term_still %}}{{{{ term_still }}}} {TELL}{{% else %}}U krijgt "
    "uiterlijk op {{ decide_by }} ons besluit.{% endif %}"
)
RECEIVED_OLD = "{% if objection_decide_by %}\n## Wanneer u antwoord krijgt\n{% if objection_term_over %}"
RECEIVED = (
    "{% if objection_still %}\n## Wanneer u antwoord krijgt\n{{ objection_still }}\n{% endif %}\n" + RECEIVED_OLD
)
ADJOURNED_OLD = "U krijgt uiterlijk op {{ objection_decide_by }} onze beslissing."
ADJOURNED = f"{{% if objection_still %}}{{{{ objection_still }}}}{{% else %}}{ADJOURNED_OLD}{{% endif %}}"
BEGUN_OLD = "{{ suspension_ends_with }}{% endif %}{% endif %}. Zodra de termijn weer loopt"
BEGUN = (
    "{{ suspension_ends_with }}{% endif %}{% endif %}.{% if suspension_left %} {{ suspension_left }}{% endif %} Zodra de "
    "termijn weer loopt"
)
CHANGES = [
    ("suspension", [(BEGUN_OLD, BEGUN)]),
    ("extension", [(EXTENDED_OLD, EXTENDED)]),
    ("delay_notice", [(LATER_OLD, LATER), (LATER_END_OLD, LATER_END)]),
    ("acknowledgement", [(ONLY_OLD, ONLY)]),
    ("objection_received", [(RECEIVED_OLD, RECEIVED)]),
    ("objection_adjourned", [(ADJOURNED_OLD, ADJOURNED)]),
]


def change(apps, schema_editor):
    _replace(apps, CHANGES)


def change_back(apps, schema_editor):
    _replace(apps, [(kind, [(new, old) for old, new in parts]) for kind, parts in CHANGES])


def _replace(apps, changes):
    for kind, parts in changes:
        for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind):
            if all(old in row.body for old, _new in parts):  # a part of it alone would not read
                for old, new in parts:
                    row.body = row.body.replace(old, new, 1)
                row.save(update_fields=["body"])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0481_answers_on_an_objection_in_default")]
    operations = [migrations.RunPython(change, change_back)]
