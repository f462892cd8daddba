"""Letters name the article of an award, call a longer term one, and say from which day and over which days."""

from django.db import migrations

BY_KIND = {  # of the general text and of those of a scheme, where they still say so
    ("award", "partial_award"): [
        (
            "Wij doen dit volgens {{ scheme_words }}. Ook geldt de {{ asv }}.",
            "Wij doen dit op grond van {{ award_article }}. Dat is {{ scheme_words }}. Ook geldt de {{ asv }}.",
        )
    ],
    ("extension",): [
        (
            "Wij verdagen ons besluit met {{ extension_weeks }} weken.",
            (
                "{% if extension_longer %}Wij verlengen de termijn voor ons besluit{% else %}Wij verdagen ons besluit"
                "{% endif %} met {{ extension_weeks }} weken."
            ),
        ),
        (
            "Wij verdagen ons besluit: {{ title }}",
            (
                "{% if extension_longer %}Wij verlengen de termijn voor ons besluit{% else %}Wij verdagen ons besluit"
                "{% endif %}: {{ title }}"
            ),
        ),
    ],
    ("penalty_decision",): [
        (
            (
                "De dwangsom is {{ penalty_amount }}. Wij waren {{ penalty_days }} dagen te laat (artikelen 4:17 en 4:18 "
                "van de Awb)."
            ),
            (
                "De dwangsom is {{ penalty_amount }}. Het aantal dagen dwangsom is {{ penalty_days }} (artikelen 4:17 en "
                "4:18 van de Awb)."
            ),
        )
    ],
}
FOR_THE_FUTURE = (
    (
        "Dit geldt vanaf de dag waarop wij het hebben besloten. Daarbij hebben wij gelet op een redelijke termijn"
        "{% if title_4_2 %} (artikel 4:50, eerste lid, van de Awb){% endif %}."
    ),
    (
        "Dit geldt vanaf {{ works_on }}, en niet voor de tijd daarvoor. Zo hebt u een redelijke termijn om u hierop in te "
        "stellen{% if title_4_2 %} (artikel 4:50, eerste lid, van de Awb){% endif %}."
    ),
)


def mend(apps, schema_editor):
    for kinds, pairs in BY_KIND.items():
        for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=kinds):
            for old, new in pairs:
                row.subject, row.body = row.subject.replace(old, new), row.body.replace(old, new)
            row.save()
    for row in apps.get_model("subsidies", "LetterClause").objects.filter(code="works-50", text=FOR_THE_FUTURE[0]):
        row.text = FOR_THE_FUTURE[1]
        row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0050_letter_bases_guards")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop)]
