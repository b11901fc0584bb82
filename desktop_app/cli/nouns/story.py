"""A campaign's story on the command line."""

from desktop_app.cli import options
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import together

VERBS = (
    Verb(
        "campaign",
        "story",
        "mọi việc đã diễn ra của một phong trào",
        together(options.campaign_code, options.as_json),
    ),
)
