"""A small layout that tests set their texts in."""

from desktop_app.domain.certificates.layouts import Layout, Offset, Part

NAME = Part("ten", "Tên", "{xung_ho} {ten}", 385, 920, 2200, 190, 260, 180)
TITLE = Part("ten-loai", "Tên loại", "Giấy khen", 585, 680, 1800, 200, 440, 300, on_stock=False)
LAYOUT = Layout(
    "giay-khen",
    "Giấy khen",
    2970,
    2100,
    frame=True,
    parts=(TITLE, NAME),
    offsets=(("", Offset(5, 0)), ("HP 1020", Offset(-15, 20))),
)
