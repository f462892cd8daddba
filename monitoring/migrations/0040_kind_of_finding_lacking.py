from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("monitoring", "0039_names_of_plan_types"),
    ]

    operations = [
        migrations.AlterField(
            model_name="finding",
            name="kind",
            field=models.CharField(
                choices=[
                    ("sum", "Does not add up"),
                    ("share", "Shares do not add up to 100"),
                    ("balance", "Balance does not reconcile"),
                    ("ratio", "Share does not match the numbers"),
                    ("bounds", "Outside its bounds"),
                    ("rounding", "Rounding difference"),
                    ("blank", "Blank but can be calculated"),
                    ("unreadable", "Published in unreadable form"),
                    ("text", "Text compared with table"),
                    ("other_base", "Share of something else"),
                    ("break", "Break in series"),
                    ("regions", "Regions uncertain"),
                    ("emptied", "Published figure taken away"),
                    ("zeros", "Nothing but zeros"),
                    ("repeated", "The same as another period"),
                    ("opening", "Does not begin where it ended"),
                    ("alike", "Stands out as a whole"),
                    ("between", "Total outside its parts"),
                    ("ours", "Added up here"),
                    ("older", "Left from an older file"),
                    ("lacking", "Not in the file"),
                ],
                max_length=12,
                verbose_name="type",
            ),
        ),
    ]
