"""A year's clusters: listed, made, called otherwise, ordered, given units, taken away."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.progress import Progress


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The year's clusters in their order."""
    with opened(asked) as office:
        found = office.clusters.all(asked.year)
    rows = [(one.code, one.name, one.units) for one in found]
    text = text_table(f"Các cụm thi đua năm {asked.year}", ("Mã", "Tên cụm", "Số đơn vị"), rows)
    return Answer(text, {"clusters": [asdict(one) for one in found]})


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A cluster is made; its code is printed."""
    with opened(asked) as office:
        return Answer(office.clusters.add(asked.year, asked.name, asked.code).value)


def rename(asked: Namespace, _progress: Progress) -> Answer:
    """A cluster is called otherwise."""
    with opened(asked) as office:
        office.clusters.rename(asked.year, asked.code, asked.name)
    return Answer(f"Cụm {asked.code} của năm {asked.year} có tên “{asked.name}”.")


def order(asked: Namespace, _progress: Progress) -> Answer:
    """The clusters stand in another order."""
    with opened(asked) as office:
        office.clusters.order(asked.year, asked.codes)
    return Answer(f"Đã xếp thứ tự các cụm của năm {asked.year}.")


def put(asked: Namespace, _progress: Progress) -> Answer:
    """Units go into a cluster, or into none."""
    with opened(asked) as office:
        moved = office.clusters.put(asked.year, asked.code, asked.units).value
    where = f"vào cụm {asked.code}" if asked.code else "ra ngoài các cụm"
    return Answer(f"Đã xếp {moved} đơn vị {where}.")


def remove(asked: Namespace, _progress: Progress) -> Answer:
    """A cluster without units is taken away."""
    with opened(asked) as office:
        office.clusters.remove(asked.year, asked.code)
    return Answer(f"Đã bỏ cụm {asked.code} của năm {asked.year}.")


COMMANDS = {
    "cluster list": listed,
    "cluster add": add,
    "cluster rename": rename,
    "cluster order": order,
    "cluster put": put,
    "cluster remove": remove,
}
