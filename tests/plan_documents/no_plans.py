"""Documents that are no plan, or a plan that cannot be read: nothing may be made of them."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

LETTER = (
    "UBND TỈNH KHÁNH HÒA",
    "SỞ TÀI CHÍNH",
    "Số: 412/STC-VP",
    "V/v góp ý dự thảo quy chế làm việc",
    "Khánh Hòa, ngày 14 tháng 5 năm 2025",
    "Kính gửi: Các phòng, đơn vị thuộc Sở",
    "Sở Tài chính gửi kèm dự thảo quy chế làm việc, đề nghị các phòng, đơn vị nghiên cứu, góp ý.",
    "Ý kiến xin gửi về Văn phòng trước ngày 25/5/2025 để tổng hợp./.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "CHÁNH VĂN PHÒNG",
    "Mai Xuân Thưởng",
)
DECISION = (
    "UBND TỈNH ĐỒNG THÁP",
    "SỞ CÔNG THƯƠNG",
    "Số: 77/QĐ-SCT",
    "Đồng Tháp, ngày 03 tháng 02 năm 2025",
    "QUYẾT ĐỊNH",
    "Về việc điều động công chức",
    "GIÁM ĐỐC SỞ CÔNG THƯƠNG",
    "Căn cứ Luật Cán bộ, công chức ngày 13/11/2008;",
    "Theo đề nghị của Chánh Văn phòng Sở,",
    "QUYẾT ĐỊNH:",
    "Điều 1. Điều động bà Tô Thị Mai đến nhận công tác tại Phòng Quản lý thương mại.",
    "Điều 2. Chánh Văn phòng và bà Tô Thị Mai chịu trách nhiệm thi hành Quyết định này./.",
    "GIÁM ĐỐC",
    "Huỳnh Minh Tâm",
)
SHEET = (
    "STT\tHọ và tên\tPhòng\tSố tiền (đồng)",
    "1\tTống Văn Lành\tVăn phòng\t200.000",
    "2\tLý Thị Thanh\tThanh tra\t300.000",
    "\tTổng cộng\t\t500.000",
)
POEM = (
    "Mưa sớm",
    "",
    "Sáng nay mưa rắc qua đồng",
    "con trâu đứng đợi, dòng sông thở dài",
    "bàn tay mẹ ủ củ khoai",
    "khói bay vương mái, nắng ngoài bờ tre.",
)
TEXTS = {"letter": LETTER, "decision": DECISION, "sheet": SHEET, "poem": POEM, "empty": ()}


def text_file(folder: Path, name: str) -> Path:
    """One of `TEXTS` as a UTF-8 text file; "empty" has no byte at all."""
    path = folder / f"{name}.txt"
    path.write_text("\n".join(TEXTS[name]), encoding="utf-8")
    return path


def scan(folder: Path) -> Path:
    """A PDF of one picture: a page that was scanned, without text."""
    page = Image.new("L", (620, 877), 250)
    pencil = ImageDraw.Draw(page)
    for line in range(90, 800, 24):
        pencil.line((80, line, 540 - line % 7 * 20, line), fill=60, width=6)
    picture = BytesIO()
    page.save(picture, "PNG")
    path = folder / "scan.pdf"
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(BytesIO(picture.getvalue())), 0, 0, *A4)
    canvas.save()
    return path


def encrypted(folder: Path) -> Path:
    """A PDF with text that opens with a password only."""
    path = folder / "encrypted.pdf"
    lock = StandardEncryption("mat-khau", ownerPassword="chu-so-huu", strength=128)
    canvas = Canvas(str(path), pagesize=A4, encrypt=lock)
    canvas.drawString(90, 700, "KE HOACH")
    canvas.save()
    return path
