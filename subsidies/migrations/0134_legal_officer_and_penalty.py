"""Who handles objections; and the letter on a penalty for a decision on an objection that is late (Awb 4:17, 7:14).

The right to handle objections is of who handles cases, and of the legal officer, who makes and sends their letters too.
"""

from django.db import migrations

LETTERS = ("add_letter", "change_letter")
NOTICED = "Zij gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} hebben ontvangen."
ON_EITHER = (
    "Zij gaat over {% if objection_received_on %}het bezwaar van {{ objector }}, dat wij op {{ objection_received_on }} "
    "hebben ontvangen, voor {{ title }}.{% endif %}{% if penalty_on_application %}uw aanvraag voor {{ title }}, die wij "
    "op {{ received_on }} hebben ontvangen.{% endif %}"
)
COVERED = "\n## Als u bezwaar maakt tegen ons besluit op uw aanvraag\n"
COVERS = "\n{% if penalty_on_application %}\n## Als u bezwaar maakt tegen ons besluit op uw aanvraag\n"
APPEALED = """
{% endif %}
{% if objection_received_on %}
## Als u in beroep gaat tegen onze beslissing op het bezwaar
Gaat u in beroep tegen onze beslissing op het bezwaar? Dan gaat dat ook over dit besluit over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb).
{% endif %}"""


def grant(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission, Group = (apps.get_model("auth", name) for name in ("Permission", "Group"))
    content_type, _made = ContentType.objects.get_or_create(app_label="subsidies", model="application")
    permission, _made = Permission.objects.get_or_create(
        content_type=content_type, codename="object_application", defaults={"name": "Can handle objections"}
    )
    for group in Group.objects.filter(permissions__codename="handle_application"):
        group.permissions.add(permission)
    legal = Group.objects.filter(name="legal officer").first()
    if legal is not None:
        legal.permissions.add(permission, *Permission.objects.filter(codename__in=LETTERS))


def fill(apps, schema_editor):
    """A text that somebody changed stays as it is."""
    row = apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="penalty_decision", scheme=None).first()
    if row is not None and NOTICED in row.body and row.body.count(COVERED) == 1:
        row.body = row.body.replace(NOTICED, ON_EITHER).replace(COVERED, COVERS) + APPEALED
        row.save()


def empty(apps, schema_editor):
    for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind="penalty_decision", scheme=None):
        row.body = row.body.replace(ON_EITHER, NOTICED).replace(COVERS, COVERED).removesuffix(APPEALED)
        row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0133_settled_objection_guards")]
    operations = [
        migrations.AlterModelOptions(
            name="application",
            options={
                "ordering": ["-received_at", "-pk"],
                "permissions": [
                    ("receive_application", "Can enter applications"),
                    ("handle_application", "Can handle applications"),
                    ("propose_application", "Can propose decisions"),
                    ("object_application", "Can handle objections"),
                    ("decide_application", "Can decide on applications"),
                    ("withdraw_application", "Can register a withdrawal"),
                    ("pay_application", "Can register a payment"),
                    ("view_person", "Can see natural persons"),
                    ("view_legality", "Can see the legality list"),
                ],
                "verbose_name": "application",
                "verbose_name_plural": "applications",
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
        migrations.RunPython(fill, empty),
    ]
