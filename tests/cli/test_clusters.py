"""A year's clusters from the command line."""

from tests.cli.driving import Shell

YEAR = ("--year", 2024)


def test_clusters_are_made_filled_named_ordered_and_taken_away(shell: Shell) -> None:
    for number, name in enumerate(("Văn phòng Sở", "Thanh tra Sở"), 1):
        shell.done("unit", "add", name, *YEAR, "--code", f"U{number}")
    assert shell.done("cluster", "add", "Khối phòng", *YEAR) == "C1"
    assert shell.done("cluster", "add", "Khối khác", *YEAR, "--code", "KK") == "KK"
    assert shell.done("cluster", "put", "C1", "U1", "U2", *YEAR) == "Đã xếp 2 đơn vị vào cụm C1."
    shell.done("cluster", "rename", "C1", "Khối các phòng", *YEAR)
    shell.done("cluster", "order", "KK", "C1", *YEAR)
    told = shell.document("cluster", "list", *YEAR)["clusters"]
    assert [(one["code"], one["name"], one["units"]) for one in told] == [
        ("KK", "Khối khác", 0),
        ("C1", "Khối các phòng", 2),
    ]
    refused = shell("cluster", "remove", "C1", *YEAR)
    assert refused.status == 3
    assert "còn 2 đơn vị" in refused.err
    shell.done("cluster", "remove", "KK", *YEAR)
    assert "Khối khác" not in shell.done("cluster", "list", *YEAR)
