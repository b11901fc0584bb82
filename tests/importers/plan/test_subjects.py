import pytest

from desktop_app.importers.plan import read_plan


@pytest.mark.parametrize(
    ("lines", "collective", "individual"),
    [
        (("a) Tập thể: Các phòng.", "b) Cá nhân: Công chức."), ("Các phòng",), ("Công chức",)),
        (("1. Đối với tập thể", "- Các phòng;", "- Các trung tâm.", "2. Cá nhân", "Công chức."),
         ("Các phòng", "Các trung tâm"), ("Công chức",)),
        (("Các phòng, đơn vị.", "Toàn thể cán bộ."), ("Các phòng, đơn vị",), ("Toàn thể cán bộ",)),
        (("1. Đối tượng: Cán bộ của Sở.", "2. Phạm vi: Toàn Sở."), (), ("Cán bộ của Sở",)),
        (("- Các tập thể, cá nhân trong tỉnh.",), ("Các tập thể, cá nhân trong tỉnh",),
         ("Các tập thể, cá nhân trong tỉnh",)),
    ],
)  # fmt: skip
def test_who_takes_part(
    lines: tuple[str, ...], collective: tuple[str, ...], individual: tuple[str, ...]
) -> None:
    found = read_plan(["KẾ HOẠCH", "Một", "I. ĐỐI TƯỢNG", *lines]).participants
    assert (found.collective, found.individual) == (collective, individual)


@pytest.mark.parametrize(
    ("lines", "collective", "individual"),
    [
        (("1. Đối với tập thể", "a) Một.", "b) Hai.", "2. Đối với cá nhân", "a) Ba."), 2, 1),
        (("1. Tập thể đạt các tiêu chuẩn sau:", "- Một;", "- Hai.", "2. Cá nhân: Ba."), 2, 1),
        (("- Một;", "- Hai."), 2, 2),
        (("1. Đối với các phòng, ban", "a) Một.", "2. Đối với công chức", "a) Hai."), 1, 1),
        (("Đạt mọi yêu cầu.",), 1, 1),
    ],
)
def test_standards_by_whom_they_are_for(
    lines: tuple[str, ...], collective: int, individual: int
) -> None:
    found = read_plan(["KẾ HOẠCH", "Một", "I. TIÊU CHUẨN THI ĐUA", *lines]).criteria
    assert (len(found.collective), len(found.individual)) == (collective, individual)
