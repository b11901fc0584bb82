# ruff: noqa: E501  a document's lines are as long as they are
"""Plans of other bodies than the office, written for these tests, with other layouts."""

from pathlib import Path

from tests.source_tree import ROOT

# A province's: two columns by tabs, a head on two lines, an annex.
PROVINCE = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÀ GIANG\tĐộc lập - Tự do - Hạnh phúc
-------\t---------------
Số: 118/KH-UBND\tHà Giang, ngày 05 tháng 01 năm 2024

KẾ HOẠCH
Phát động phong trào thi đua “Hà Giang chung sức xóa nhà tạm, nhà dột nát”
giai đoạn 2024 - 2025

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;
Căn cứ Quyết định số 539/QĐ-TTg ngày 19/6/2024 của Thủ tướng Chính phủ ban hành Kế hoạch tổ chức phong trào thi đua “Cả nước chung tay xóa nhà tạm, nhà dột nát trong năm 2025”;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 03/01/2024,
Ủy ban nhân dân tỉnh ban hành Kế hoạch phát động phong trào thi đua “Hà Giang chung sức xóa nhà tạm, nhà dột nát” giai đoạn 2024 - 2025, với các nội dung sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Huy động sức mạnh tổng hợp của cả hệ thống chính trị.
- Tạo khí thế thi đua sôi nổi.
2. Yêu cầu
Phong trào được triển khai thiết thực.

II. PHẠM VI, ĐỐI TƯỢNG
1. Phạm vi: Trên địa bàn toàn tỉnh.
2. Đối tượng:
- Tập thể: Các sở, ban, ngành, đoàn thể tỉnh; UBND các huyện, thành phố;
- Cá nhân: Cán bộ, công chức, viên chức và người dân trong tỉnh.

III. NỘI DUNG, CHỈ TIÊU
1. Nội dung
1.1. Công tác tuyên truyền
a) Đẩy mạnh tuyên truyền trên các phương tiện thông tin đại chúng.
b) Biên soạn tài liệu hỏi đáp gửi đến từng thôn, bản.
1.2. Vận động nguồn lực
Các cấp, các ngành vận động doanh nghiệp, nhà hảo tâm ủng hộ kinh phí, vật liệu, ngày công.
2. Chỉ tiêu
- Năm 2024: xóa ít nhất 3.500 nhà tạm, nhà dột nát.
- Phấn đấu 100% hộ nghèo có nhà ở an toàn vào năm 2025.
- Vận động từ 20 - 25 tỷ đồng mỗi năm.
- Không để phát sinh nhà tạm mới.

IV. TIÊU CHÍ VÀ HÌNH THỨC KHEN THƯỞNG
1. Tiêu chí
a) Đối với tập thể
- Hoàn thành chỉ tiêu được giao;
- Có mô hình hay, cách làm hiệu quả.
b) Đối với cá nhân
- Trực tiếp vận động hoặc ủng hộ.
2. Hình thức khen thưởng
- Bằng khen của Chủ tịch UBND tỉnh;
- Giấy khen của Giám đốc các sở, Chủ tịch UBND cấp huyện.

V. THỜI GIAN THỰC HIỆN
1. Phát động: Tháng 01/2024.
2. Sơ kết: Quý I năm 2025.
3. Tổng kết: Tháng 12 năm 2025.

VI. KINH PHÍ
Từ nguồn ngân sách nhà nước và các nguồn huy động hợp pháp khác.

VII. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ (Cơ quan Thường trực Hội đồng Thi đua - Khen thưởng tỉnh)
a) Chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, đôn đốc thực hiện Kế hoạch.
b) Tham mưu UBND tỉnh tổ chức sơ kết, tổng kết phong trào.
2. Sở Xây dựng: Hướng dẫn mẫu nhà; tổng hợp, báo cáo UBND tỉnh trước ngày 15/12 hằng năm.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tuyên truyền, vận động đoàn viên, hội viên tham gia.
4. UBND các huyện, thành phố
- Xây dựng kế hoạch triển khai tại địa phương;
- Báo cáo kết quả về Sở Nội vụ định kỳ 6 tháng, năm.

Trên đây là Kế hoạch của UBND tỉnh; trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp./.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Thủ tướng Chính phủ (b/c);\tKT. CHỦ TỊCH
- Ban TĐKT Trung ương;\tPHÓ CHỦ TỊCH
- TTr Tỉnh ủy, HĐND tỉnh;
- Các sở, ban, ngành;
- UBND các huyện, thành phố;
- Lưu: VT, NC.\tTrần Đức Quý

PHỤ LỤC
CHỈ TIÊU GIAO CÁC HUYỆN
(Kèm theo Kế hoạch số 118/KH-UBND)
1. Huyện A: 500 nhà
2. Huyện B: 600 nhà
"""

# A trade union's, as a PDF's text: wrapped, columns by spaces, A. B. C., a page number.
UNION = """\
BỘ Y TẾ               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CÔNG ĐOÀN Y TẾ VIỆT NAM                Độc lập – Tự do – Hạnh phúc
Số: … /KH-CĐYT             Hà Nội, ngày … tháng 3 năm 2025

KẾ HOẠCH TỔ CHỨC PHONG TRÀO THI ĐUA
"LAO ĐỘNG GIỎI, LAO ĐỘNG SÁNG TẠO" NĂM 2025

Thực hiện Kế hoạch số 51-KH/TLĐ ngày 12/02/2025 của Tổng Liên đoàn Lao động Việt Nam về tổ chức
phong trào thi đua "Đoàn kết, sáng tạo" giai đoạn 2023-2028 và Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ
Chính trị về tiếp tục đổi mới công tác thi đua, khen thưởng, Ban Thường vụ Công đoàn Y tế Việt Nam xây
dựng kế hoạch tổ chức phong trào năm 2025 như sau:

A. MỤC ĐÍCH

Động viên đoàn viên thi đua lao động sáng tạo.

B. CHỦ ĐỀ THI ĐUA: "Tận tâm, sáng tạo, vì sức khỏe nhân dân"

C. NỘI DUNG VÀ GIẢI PHÁP

I. Nội dung

1/ Thi đua nâng cao chất lượng khám, chữa bệnh, phấn đấu trên 90% người bệnh hài lòng.

2/ Thi đua nghiên cứu khoa học, mỗi công đoàn cơ sở có ít nhất 02 sáng kiến được công nhận.

3/ Xây dựng môi trường làm việc xanh - sạch - đẹp; hưởng ứng cuộc vận động "Người Việt Nam ưu tiên
dùng hàng Việt Nam".

II. Giải pháp

+ Tuyên truyền sâu rộng;

+ Tổ chức hội thi tay nghề;

D. TIẾN ĐỘ THỰC HIỆN

• Tháng 3/2025: phát động phong trào.

• Trước ngày 30/6/2025: các công đoàn cơ sở tổ chức sơ kết.

• Tháng 11/2025: tổng kết, khen thưởng.

E. TỔ CHỨC THỰC HIỆN

Ban Tuyên giáo và Nữ công chủ trì hướng dẫn các công đoàn cơ sở. Các công đoàn cơ sở xây dựng kế hoạch
cụ thể, báo cáo kết quả về Công đoàn Y tế Việt Nam trước ngày 15/11/2025. Kết quả thực hiện phong trào là
căn cứ để xếp loại công đoàn cơ sở cuối năm.

                                                  TM. BAN THƯỜNG VỤ
Nơi nhận:                                              PHÓ CHỦ TỊCH
- Tổng Liên đoàn LĐVN (b/c);
- Các công đoàn cơ sở;
- Lưu: VP.                                              PGS.TS. Nguyễn Thanh Bình
                                   2
"""

# A commune's: Arabic numbers, no signs at the ends of items, the signature below.
COMMUNE = """\
UBND HUYỆN LÂM THAO
ỦY BAN NHÂN DÂN XÃ TỨ XÃ
Số 07/KH-UBND
Tứ Xã, ngày 8 tháng 2 năm 2023
KẾ HOẠCH
Phát động thi đua năm 2023
Để thực hiện thắng lợi các chỉ tiêu phát triển kinh tế - xã hội năm 2023, UBND xã xây dựng kế hoạch phát động thi đua như sau:
1. Mục đích, yêu cầu
- Tạo không khí thi đua sôi nổi
- Thi đua phải thiết thực
2. Đối tượng tham gia
Các thôn, các ngành, đoàn thể xã
Toàn thể cán bộ, công chức và nhân dân trong xã
3. Nội dung thi đua
- Thi đua phát triển kinh tế, thu nhập bình quân đạt 65 triệu đồng/người/năm
- Giảm tỷ lệ hộ nghèo 0,5%
- Thi đua xây dựng đời sống văn hóa
4. Khen thưởng
- Tặng giấy khen cho 5 tập thể, 10 cá nhân
5. Tổ chức thực hiện
- Các thôn tổ chức đăng ký thi đua trước ngày 28/02/2023
- Công chức Văn hóa - Xã hội theo dõi, tổng hợp, báo cáo UBND xã
- Đề nghị MTTQ và các đoàn thể phối hợp thực hiện
Yêu cầu các thôn nghiêm túc thực hiện./.
Nơi nhận:
- Phòng Nội vụ huyện;
- TT Đảng ủy, HĐND xã;
- Các thôn;
- Lưu VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Bùi Văn Đạt
"""

# A youth union's: 1/ and II/, columns by bars, the recipients after the signature.
YOUTH = """\
BCH ĐOÀN TỈNH LÀO CAI | ĐOÀN TNCS HỒ CHÍ MINH
*** |
Số: 215-KH/TĐTN-TTNTH | Lào Cai, ngày 14 tháng 9 năm 2023

KẾ HOẠCH
Triển khai phong trào “Thanh niên tình nguyện” giai đoạn 2023 – 2027

Thực hiện Chương trình số 01-CTr/TWĐTN-ĐKTHTN ngày 10/3/2023 của Ban Bí thư Trung ương Đoàn, Ban Thường vụ Tỉnh đoàn xây dựng Kế hoạch triển khai phong trào “Thanh niên tình nguyện” giai đoạn 2023 - 2027, cụ thể như sau:

I/ MỤC TIÊU
1/ Mục tiêu chung
Phát huy tinh thần xung kích.
2/ Mục tiêu cụ thể
- 100% cơ sở đoàn tổ chức ngày thứ bảy tình nguyện
- Hằng năm mỗi huyện đoàn làm mới 02 – 03 km đường giao thông nông thôn
- Trồng mới 50.000 cây xanh

II/ NỘI DUNG
1/ Tình nguyện xây dựng nông thôn mới
+ Làm đường;
+ Hướng dẫn kỹ thuật cho người dân.
2/ Tình nguyện bảo vệ môi trường: ra quân “Ngày Chủ nhật xanh”, trồng cây.

III/ CÁC GIẢI PHÁP
- Đổi mới công tác tuyên truyền.

IV/ TỔ CHỨC THỰC HIỆN
1/ Cấp tỉnh: Ban Phong trào Tỉnh đoàn tham mưu, theo dõi; tổng hợp báo cáo.
2/ Cấp huyện
- Các huyện, thị, thành đoàn cụ thể hóa bằng kế hoạch; gửi báo cáo về Tỉnh đoàn trước ngày 10/11 hằng năm.
3/ Chế độ thông tin, báo cáo
Định kỳ 6 tháng, năm các đơn vị gửi báo cáo.

TM. BAN THƯỜNG VỤ TỈNH ĐOÀN
PHÓ BÍ THƯ

Vũ Thị Hiền

Nơi nhận:
- Như trên;
- BTV Tỉnh đoàn;
- Lưu VP.
"""


def rule_files() -> list[Path]:
    """The files of the reader's rules."""
    return sorted((ROOT / "desktop_app" / "importers" / "plan").rglob("*.py"))
