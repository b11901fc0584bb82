"""Sổ Thi Đua: with a command the command line, with none the window."""

import sys

from desktop_app import cli

if sys.argv[1:] == ["--reader"]:
    # How a program frozen into one file starts its reading process.
    from desktop_app.importers import reader

    reader.main()
elif (asked := cli.read(sys.argv[1:])).command:
    sys.exit(cli.run(asked))
else:
    from desktop_app import app

    sys.exit(app.run(asked.store, asked.actor or ""))
