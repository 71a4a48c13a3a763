/**
 * Compounds whose oxidation states are textbook knowledge (N. N. Greenwood, A. Earnshaw, Chemistry of the Elements;
 * A. F. Wells, Structural Inorganic Chemistry), one a line: formula, then its ions in any order.
 */
export const OXIDATION_STATE_FIXTURE = `
NaCl Na+ Cl-
KBr K+ Br-
CsI Cs+ I-
LiF Li+ F-
AgCl Ag+ Cl-
AgBr Ag+ Br-
CuCl Cu+ Cl-
CuCl2 Cu2+ Cl-
TlCl Tl+ Cl-
TlF3 Tl3+ F-
HgCl2 Hg2+ Cl-
Hg2Cl2 Hg+ Cl-
HgO Hg2+ O2-
PbCl2 Pb2+ Cl-
PbF4 Pb4+ F-
SnCl2 Sn2+ Cl-
SnF4 Sn4+ F-
SnI4 Sn4+ I-
CaF2 Ca2+ F-
BaCl2 Ba2+ Cl-
MgCl2 Mg2+ Cl-
ZnBr2 Zn2+ Br-
CdI2 Cd2+ I-
MnF2 Mn2+ F-
MnF3 Mn3+ F-
FeCl2 Fe2+ Cl-
FeCl3 Fe3+ Cl-
CoF3 Co3+ F-
CoCl2 Co2+ Cl-
NiBr2 Ni2+ Br-
CrCl3 Cr3+ Cl-
CrF2 Cr2+ F-
VCl3 V3+ Cl-
VF5 V5+ F-
TiCl3 Ti3+ Cl-
TiCl4 Ti4+ Cl-
TiI2 Ti2+ I-
ScF3 Sc3+ F-
LaF3 La3+ F-
LaBr3 La3+ Br-
EuCl2 Eu2+ Cl-
EuCl3 Eu3+ Cl-
SmI2 Sm2+ I-
YbCl2 Yb2+ Cl-
CeF4 Ce4+ F-
UF4 U4+ F-
UF6 U6+ F-
UCl5 U5+ Cl-
UI3 U3+ I-
ThBr4 Th4+ Br-
PuF3 Pu3+ F-
NpF6 Np6+ F-
AuCl Au+ Cl-
AuCl3 Au3+ Cl-
PtCl2 Pt2+ Cl-
PtCl4 Pt4+ Cl-
PtF6 Pt6+ F-
PdCl2 Pd2+ Cl-
PdF4 Pd4+ F-
RhF3 Rh3+ F-
IrF6 Ir6+ F-
OsF6 Os6+ F-
ReF7 Re7+ F-
WCl6 W6+ Cl-
MoF6 Mo6+ F-
MoCl5 Mo5+ Cl-
NbCl5 Nb5+ Cl-
TaF5 Ta5+ F-
HfI4 Hf4+ I-
ZrCl4 Zr4+ Cl-
AlCl3 Al3+ Cl-
GaI3 Ga3+ I-
InCl In+ Cl-
InCl3 In3+ Cl-
BiF5 Bi5+ F-
BiI3 Bi3+ I-
SbF5 Sb5+ F-
SbCl3 Sb3+ Cl-
AsF5 As5+ F-
AsI3 As3+ I-
PCl5 P5+ Cl-
PCl3 P3+ Cl-
PF5 P5+ F-
SF6 S6+ F-
SF4 S4+ F-
SeF4 Se4+ F-
SeCl4 Se4+ Cl-
TeCl4 Te4+ Cl-
TeF6 Te6+ F-
ClF3 Cl3+ F-
BrF5 Br5+ F-
IF7 I7+ F-
ICl3 I3+ Cl-
IBr I+ Br-
SiF4 Si4+ F-
SiCl4 Si4+ Cl-
GeBr4 Ge4+ Br-
GeF2 Ge2+ F-
BF3 B3+ F-
BCl3 B3+ Cl-
CCl4 C4+ Cl-
NCl3 N3+ Cl-
BeF2 Be2+ F-
Li2O Li+ O2-
Na2O Na+ O2-
Cu2O Cu+ O2-
CuO Cu2+ O2-
Ag2O Ag+ O2-
Tl2O Tl+ O2-
Tl2O3 Tl3+ O2-
BeO Be2+ O2-
MgO Mg2+ O2-
BaO Ba2+ O2-
ZnO Zn2+ O2-
CdO Cd2+ O2-
FeO Fe2+ O2-
Fe2O3 Fe3+ O2-
CoO Co2+ O2-
NiO Ni2+ O2-
MnO Mn2+ O2-
Mn2O3 Mn3+ O2-
MnO2 Mn4+ O2-
Mn2O7 Mn7+ O2-
Cr2O3 Cr3+ O2-
CrO2 Cr4+ O2-
CrO3 Cr6+ O2-
VO V2+ O2-
V2O3 V3+ O2-
VO2 V4+ O2-
V2O5 V5+ O2-
TiO Ti2+ O2-
Ti2O3 Ti3+ O2-
TiO2 Ti4+ O2-
Nb2O5 Nb5+ O2-
NbO2 Nb4+ O2-
Ta2O5 Ta5+ O2-
MoO2 Mo4+ O2-
MoO3 Mo6+ O2-
WO3 W6+ O2-
WO2 W4+ O2-
ReO3 Re6+ O2-
Re2O7 Re7+ O2-
Tc2O7 Tc7+ O2-
TcO2 Tc4+ O2-
RuO2 Ru4+ O2-
RuO4 Ru8+ O2-
OsO4 Os8+ O2-
OsO2 Os4+ O2-
IrO2 Ir4+ O2-
Rh2O3 Rh3+ O2-
PdO Pd2+ O2-
PtO2 Pt4+ O2-
Au2O3 Au3+ O2-
Al2O3 Al3+ O2-
Ga2O3 Ga3+ O2-
In2O3 In3+ O2-
B2O3 B3+ O2-
SiO2 Si4+ O2-
GeO2 Ge4+ O2-
SnO Sn2+ O2-
SnO2 Sn4+ O2-
PbO Pb2+ O2-
PbO2 Pb4+ O2-
CO2 C4+ O2-
N2O5 N5+ O2-
P2O5 P5+ O2-
P2O3 P3+ O2-
As2O3 As3+ O2-
As2O5 As5+ O2-
Sb2O3 Sb3+ O2-
Sb2O5 Sb5+ O2-
Bi2O3 Bi3+ O2-
SO2 S4+ O2-
SO3 S6+ O2-
SeO2 Se4+ O2-
SeO3 Se6+ O2-
TeO2 Te4+ O2-
TeO3 Te6+ O2-
I2O5 I5+ O2-
Cl2O7 Cl7+ O2-
Sc2O3 Sc3+ O2-
Y2O3 Y3+ O2-
La2O3 La3+ O2-
CeO2 Ce4+ O2-
Ce2O3 Ce3+ O2-
PrO2 Pr4+ O2-
TbO2 Tb4+ O2-
EuO Eu2+ O2-
Lu2O3 Lu3+ O2-
HfO2 Hf4+ O2-
ZrO2 Zr4+ O2-
ThO2 Th4+ O2-
UO2 U4+ O2-
UO3 U6+ O2-
NpO2 Np4+ O2-
PuO2 Pu4+ O2-
AmO2 Am4+ O2-
Cm2O3 Cm3+ O2-
PaO2 Pa4+ O2-
Pa2O5 Pa5+ O2-
Ac2O3 Ac3+ O2-
Pm2O3 Pm3+ O2-
RaF2 Ra2+ F-
BaTiO3 Ba2+ Ti4+ O2-
SrTiO3 Sr2+ Ti4+ O2-
PbTiO3 Pb2+ Ti4+ O2-
PbZrO3 Pb2+ Zr4+ O2-
FeTiO3 Fe2+ Ti4+ O2-
MnTiO3 Mn2+ Ti4+ O2-
NiTiO3 Ni2+ Ti4+ O2-
CdTiO3 Cd2+ Ti4+ O2-
EuTiO3 Eu2+ Ti4+ O2-
LaTiO3 La3+ Ti3+ O2-
LaAlO3 La3+ Al3+ O2-
LaMnO3 La3+ Mn3+ O2-
LaFeO3 La3+ Fe3+ O2-
LaCoO3 La3+ Co3+ O2-
LaNiO3 La3+ Ni3+ O2-
LaCuO3 La3+ Cu3+ O2-
LaNiO2 La3+ Ni+ O2-
LaCrO3 La3+ Cr3+ O2-
LaVO3 La3+ V3+ O2-
LaVO4 La3+ V5+ O2-
La2CuO4 La3+ Cu2+ O2-
La2NiO4 La3+ Ni2+ O2-
Sr2RuO4 Sr2+ Ru4+ O2-
SrRuO3 Sr2+ Ru4+ O2-
Sr2IrO4 Sr2+ Ir4+ O2-
CaMnO3 Ca2+ Mn4+ O2-
SrFeO3 Sr2+ Fe4+ O2-
SrCoO3 Sr2+ Co4+ O2-
CaFeO3 Ca2+ Fe4+ O2-
SrVO3 Sr2+ V4+ O2-
SrMoO3 Sr2+ Mo4+ O2-
SrMoO4 Sr2+ Mo6+ O2-
BaBiO3 Ba2+ Bi3+ Bi5+ O2-
BaSnO3 Ba2+ Sn4+ O2-
BaPbO3 Ba2+ Pb4+ O2-
BaUO4 Ba2+ U6+ O2-
BaCeO3 Ba2+ Ce4+ O2-
BaPrO3 Ba2+ Pr4+ O2-
BaTbO3 Ba2+ Tb4+ O2-
KNbO3 K+ Nb5+ O2-
LiNbO3 Li+ Nb5+ O2-
NaTaO3 Na+ Ta5+ O2-
AgNbO3 Ag+ Nb5+ O2-
KTaO3 K+ Ta5+ O2-
NaWO3 Na+ W5+ O2-
BiFeO3 Bi3+ Fe3+ O2-
BiMnO3 Bi3+ Mn3+ O2-
BiVO4 Bi3+ V5+ O2-
Bi2WO6 Bi3+ W6+ O2-
Bi4Ti3O12 Bi3+ Ti4+ O2-
GdFeO3 Gd3+ Fe3+ O2-
YVO4 Y3+ V5+ O2-
YAlO3 Y3+ Al3+ O2-
Y3Al5O12 Y3+ Al3+ O2-
Y3Fe5O12 Y3+ Fe3+ O2-
Ca3Al2Si3O12 Ca2+ Al3+ Si4+ O2-
Mg3Al2Si3O12 Mg2+ Al3+ Si4+ O2-
Mn3Al2Si3O12 Mn2+ Al3+ Si4+ O2-
Fe3Al2Si3O12 Fe2+ Al3+ Si4+ O2-
Ca3Fe2Si3O12 Ca2+ Fe3+ Si4+ O2-
Li7La3Zr2O12 Li+ La3+ Zr4+ O2-
MgAl2O4 Mg2+ Al3+ O2-
ZnAl2O4 Zn2+ Al3+ O2-
FeAl2O4 Fe2+ Al3+ O2-
CoAl2O4 Co2+ Al3+ O2-
FeCr2O4 Fe2+ Cr3+ O2-
ZnCr2O4 Zn2+ Cr3+ O2-
MgCr2O4 Mg2+ Cr3+ O2-
ZnFe2O4 Zn2+ Fe3+ O2-
NiFe2O4 Ni2+ Fe3+ O2-
CoFe2O4 Co2+ Fe3+ O2-
MnFe2O4 Mn2+ Fe3+ O2-
CuFe2O4 Cu2+ Fe3+ O2-
ZnMn2O4 Zn2+ Mn3+ O2-
ZnCo2O4 Zn2+ Co3+ O2-
CoMn2O4 Co2+ Mn3+ O2-
Mg2TiO4 Mg2+ Ti4+ O2-
Zn2TiO4 Zn2+ Ti4+ O2-
Fe2TiO4 Fe2+ Ti4+ O2-
Fe2TiO5 Fe3+ Ti4+ O2-
LiTi2O4 Li+ Ti3+ Ti4+ O2-
LiV2O4 Li+ V3+ V4+ O2-
LiMn2O4 Li+ Mn3+ Mn4+ O2-
Li4Ti5O12 Li+ Ti4+ O2-
Fe3O4 Fe2+ Fe3+ O2-
Co3O4 Co2+ Co3+ O2-
Mn3O4 Mn2+ Mn3+ O2-
Pb3O4 Pb2+ Pb4+ O2-
Sb2O4 Sb3+ Sb5+ O2-
Eu3O4 Eu2+ Eu3+ O2-
Pr6O11 Pr3+ Pr4+ O2-
Tb4O7 Tb3+ Tb4+ O2-
U3O8 U5+ U6+ O2-
Ti3O5 Ti3+ Ti4+ O2-
Ti4O7 Ti3+ Ti4+ O2-
V6O13 V4+ V5+ O2-
V3O5 V3+ V4+ O2-
Mo4O11 Mo5+ Mo6+ O2-
Mn5O8 Mn2+ Mn4+ O2-
Cr5O12 Cr3+ Cr6+ O2-
Ag2O3 Ag3+ O2-
AgO Ag+ Ag3+ O2-
Pt3O4 Pt2+ Pt3+ O2-
In5S4 In+ In3+ S2-
YBa2Cu3O7 Y3+ Ba2+ Cu2+ Cu3+ O2-
YBa2Cu3O6 Y3+ Ba2+ Cu+ Cu2+ O2-
YBa2Cu4O8 Y3+ Ba2+ Cu2+ Cu3+ O2-
YFe2O4 Y3+ Fe2+ Fe3+ O2-
LuFe2O4 Lu3+ Fe2+ Fe3+ O2-
CaMn7O12 Ca2+ Mn3+ Mn4+ O2-
BaFe12O19 Ba2+ Fe3+ O2-
LaFe12O19 La3+ Fe2+ Fe3+ O2-
Nd4Ni3O8 Nd3+ Ni+ Ni2+ O2-
La4Ni3O10 La3+ Ni2+ Ni3+ O2-
YMn2O5 Y3+ Mn3+ Mn4+ O2-
Co3BO5 Co2+ Co3+ B3+ O2-
Fe3BO5 Fe2+ Fe3+ B3+ O2-
Ba3CeRu2O9 Ba2+ Ce4+ Ru4+ O2-
LiCoO2 Li+ Co3+ O2-
LiNiO2 Li+ Ni3+ O2-
LiMnO2 Li+ Mn3+ O2-
Li2MnO3 Li+ Mn4+ O2-
LiFeO2 Li+ Fe3+ O2-
NaCoO2 Na+ Co3+ O2-
NaFeO2 Na+ Fe3+ O2-
NaNbO3 Na+ Nb5+ O2-
CuAlO2 Cu+ Al3+ O2-
CuFeO2 Cu+ Fe3+ O2-
CuCrO2 Cu+ Cr3+ O2-
AgCrO2 Ag+ Cr3+ O2-
PdCoO2 Pd+ Co3+ O2-
SrCuO2 Sr2+ Cu2+ O2-
SrCu2O2 Sr2+ Cu+ O2-
CaCu3Ti4O12 Ca2+ Cu2+ Ti4+ O2-
Sr2FeMoO6 Sr2+ Fe3+ Mo5+ O2-
Ba2YNbO6 Ba2+ Y3+ Nb5+ O2-
Sr2MgWO6 Sr2+ Mg2+ W6+ O2-
La2CoMnO6 La3+ Co2+ Mn4+ O2-
La2NiMnO6 La3+ Ni2+ Mn4+ O2-
Ba2NaOsO6 Ba2+ Na+ Os7+ O2-
Ba2YOsO6 Ba2+ Y3+ Os5+ O2-
Cd2Re2O7 Cd2+ Re5+ O2-
Cd2Os2O7 Cd2+ Os5+ O2-
Y2Ti2O7 Y3+ Ti4+ O2-
Bi2Ru2O7 Bi3+ Ru4+ O2-
Tl2Mn2O7 Tl3+ Mn4+ O2-
Pb2Ir2O7 Pb2+ Ir5+ O2-
CaCO3 Ca2+ C4+ O2-
Na2CO3 Na+ C4+ O2-
CaMgC2O6 Ca2+ Mg2+ C4+ O2-
Ag2CO3 Ag+ C4+ O2-
FeCO3 Fe2+ C4+ O2-
NaNO3 Na+ N5+ O2-
AgNO3 Ag+ N5+ O2-
NaNO2 Na+ N3+ O2-
Ba(NO3)2 Ba2+ N5+ O2-
Cu(NO3)2 Cu2+ N5+ O2-
Bi(NO3)3 Bi3+ N5+ O2-
CaSO4 Ca2+ S6+ O2-
BaSO4 Ba2+ S6+ O2-
PbSO4 Pb2+ S6+ O2-
CuSO4 Cu2+ S6+ O2-
FeSO4 Fe2+ S6+ O2-
Fe2(SO4)3 Fe3+ S6+ O2-
Na2SO3 Na+ S4+ O2-
K2S2O7 K+ S6+ O2-
K2SeO4 K+ Se6+ O2-
CuSeO3 Cu2+ Se4+ O2-
PbTeO3 Pb2+ Te4+ O2-
Ni3TeO6 Ni2+ Te6+ O2-
Na2TeO4 Na+ Te6+ O2-
LiFePO4 Li+ Fe2+ P5+ O2-
FePO4 Fe3+ P5+ O2-
LiCoPO4 Li+ Co2+ P5+ O2-
LiVPO5 Li+ V4+ P5+ O2-
VOPO4 V5+ P5+ O2-
AlPO4 Al3+ P5+ O2-
BPO4 B3+ P5+ O2-
Ca3(PO4)2 Ca2+ P5+ O2-
Ca2P2O7 Ca2+ P5+ O2-
NaPO3 Na+ P5+ O2-
KTiPO5 K+ Ti4+ P5+ O2-
NaZr2P3O12 Na+ Zr4+ P5+ O2-
Na3V2P3O12 Na+ V3+ P5+ O2-
LiTi2P3O12 Li+ Ti4+ P5+ O2-
Na3Zr2Si2PO12 Na+ Zr4+ Si4+ P5+ O2-
ZrP2O7 Zr4+ P5+ O2-
TiP2O7 Ti4+ P5+ O2-
Na3AsO4 Na+ As5+ O2-
AlAsO4 Al3+ As5+ O2-
Pb3(AsO4)2 Pb2+ As5+ O2-
LiSbO3 Li+ Sb5+ O2-
ZnSb2O6 Zn2+ Sb5+ O2-
ZnSb2O4 Zn2+ Sb3+ O2-
KVO3 K+ V5+ O2-
NaV2O5 Na+ V4+ V5+ O2-
CaV2O5 Ca2+ V4+ O2-
CaV2O6 Ca2+ V5+ O2-
K2CrO4 K+ Cr6+ O2-
K2Cr2O7 K+ Cr6+ O2-
PbCrO4 Pb2+ Cr6+ O2-
KMnO4 K+ Mn7+ O2-
K2MnO4 K+ Mn6+ O2-
BaMnO4 Ba2+ Mn6+ O2-
K2FeO4 K+ Fe6+ O2-
CaWO4 Ca2+ W6+ O2-
PbWO4 Pb2+ W6+ O2-
FeWO4 Fe2+ W6+ O2-
MnWO4 Mn2+ W6+ O2-
CoMoO4 Co2+ Mo6+ O2-
Bi2MoO6 Bi3+ Mo6+ O2-
Fe2Mo3O12 Fe3+ Mo6+ O2-
Zn2Mo3O8 Zn2+ Mo4+ O2-
Zr(WO4)2 Zr4+ W6+ O2-
KReO4 K+ Re7+ O2-
KTcO4 K+ Tc7+ O2-
KRuO4 K+ Ru7+ O2-
KClO3 K+ Cl5+ O2-
KClO4 K+ Cl7+ O2-
NaClO2 Na+ Cl3+ O2-
KBrO3 K+ Br5+ O2-
KBrO4 K+ Br7+ O2-
KIO3 K+ I5+ O2-
KIO4 K+ I7+ O2-
Cu(IO3)2 Cu2+ I5+ O2-
LiIO3 Li+ I5+ O2-
Li2B4O7 Li+ B3+ O2-
BaB2O4 Ba2+ B3+ O2-
FeBO3 Fe3+ B3+ O2-
Mg2B2O5 Mg2+ B3+ O2-
YAl3B4O12 Y3+ Al3+ B3+ O2-
Mg2SiO4 Mg2+ Si4+ O2-
Fe2SiO4 Fe2+ Si4+ O2-
ZrSiO4 Zr4+ Si4+ O2-
CaSiO3 Ca2+ Si4+ O2-
CaMgSi2O6 Ca2+ Mg2+ Si4+ O2-
NaFeSi2O6 Na+ Fe3+ Si4+ O2-
NaAlSi3O8 Na+ Al3+ Si4+ O2-
CaAl2Si2O8 Ca2+ Al3+ Si4+ O2-
KAlSi3O8 K+ Al3+ Si4+ O2-
Be3Al2Si6O18 Be2+ Al3+ Si4+ O2-
Al2SiO5 Al3+ Si4+ O2-
CaTiSiO5 Ca2+ Ti4+ Si4+ O2-
Na2TiSiO5 Na+ Ti4+ Si4+ O2-
BaCuSi4O10 Ba2+ Cu2+ Si4+ O2-
CaFeSi2O6 Ca2+ Fe2+ Si4+ O2-
CoGeO3 Co2+ Ge4+ O2-
Li2GeO3 Li+ Ge4+ O2-
Zn2GeO4 Zn2+ Ge4+ O2-
UVO5 U5+ V5+ O2-
Li2UO4 Li+ U6+ O2-
NaUO3 Na+ U5+ O2-
Na3AlF6 Na+ Al3+ F-
KMgF3 K+ Mg2+ F-
KMnF3 K+ Mn2+ F-
KCuF3 K+ Cu2+ F-
K2NiF4 K+ Ni2+ F-
K2NiF6 K+ Ni4+ F-
K2MnF6 K+ Mn4+ F-
K2SiF6 K+ Si4+ F-
K2PtCl6 K+ Pt4+ Cl-
K2PtCl4 K+ Pt2+ Cl-
K2PdCl6 K+ Pd4+ Cl-
KAuCl4 K+ Au3+ Cl-
KAgF4 K+ Ag3+ F-
KAgF3 K+ Ag2+ F-
LiPF6 Li+ P5+ F-
LiBF4 Li+ B3+ F-
NaSbF6 Na+ Sb5+ F-
CsPbBr3 Cs+ Pb2+ Br-
CsPbI3 Cs+ Pb2+ I-
CsSnI3 Cs+ Sn2+ I-
Cs2SnI6 Cs+ Sn4+ I-
Cs2AgBiBr6 Cs+ Ag+ Bi3+ Br-
Cs3Bi2I9 Cs+ Bi3+ I-
Cs2NaYCl6 Cs+ Na+ Y3+ Cl-
CsCuCl3 Cs+ Cu2+ Cl-
LiYF4 Li+ Y3+ F-
NaYF4 Na+ Y3+ F-
LiCaAlF6 Li+ Ca2+ Al3+ F-
K3CrF6 K+ Cr3+ F-
K2TaF7 K+ Ta5+ F-
Cs2ReCl6 Cs+ Re4+ Cl-
K2OsCl6 K+ Os4+ Cl-
Cs2UCl6 Cs+ U4+ Cl-
LiFe2F6 Li+ Fe2+ Fe3+ F-
CsAuCl3 Cs+ Au+ Au3+ Cl-
InCl2 In+ In3+ Cl-
GaCl2 Ga+ Ga3+ Cl-
Li2S Li+ S2-
Na2S Na+ S2-
Cu2S Cu+ S2-
Ag2S Ag+ S2-
ZnS Zn2+ S2-
CdSe Cd2+ Se2-
HgTe Hg2+ Te2-
PbS Pb2+ S2-
PbTe Pb2+ Te2-
SnS Sn2+ S2-
SnSe2 Sn4+ Se2-
Sn2S3 Sn2+ Sn4+ S2-
GeS2 Ge4+ S2-
GeTe Ge2+ Te2-
SiS2 Si4+ S2-
In2S3 In3+ S2-
Ga2Se3 Ga3+ Se2-
Al2S3 Al3+ S2-
Tl2S Tl+ S2-
TlS Tl+ Tl3+ S2-
As2S3 As3+ S2-
As2S5 As5+ S2-
Sb2S3 Sb3+ S2-
Bi2Te3 Bi3+ Te2-
Bi2Se3 Bi3+ Se2-
P2S5 P5+ S2-
CS2 C4+ S2-
TiS2 Ti4+ S2-
ZrS2 Zr4+ S2-
MoS2 Mo4+ S2-
WSe2 W4+ Se2-
NbS2 Nb4+ S2-
TaSe2 Ta4+ Se2-
ReS2 Re4+ S2-
VS2 V4+ S2-
MnS Mn2+ S2-
FeS Fe2+ S2-
NiTe Ni2+ Te2-
Cr2S3 Cr3+ S2-
La2S3 La3+ S2-
EuS Eu2+ S2-
YbTe Yb2+ Te2-
US2 U4+ S2-
FeS2 Fe2+ S-
CuInSe2 Cu+ In3+ Se2-
CuInS2 Cu+ In3+ S2-
CuGaTe2 Cu+ Ga3+ Te2-
AgGaS2 Ag+ Ga3+ S2-
AgInTe2 Ag+ In3+ Te2-
CuFeS2 Cu+ Fe3+ S2-
Cu5FeS4 Cu+ Fe3+ S2-
Cu2ZnSnS4 Cu+ Zn2+ Sn4+ S2-
Cu2FeSnS4 Cu+ Fe2+ Sn4+ S2-
Cu3AsS4 Cu+ As5+ S2-
Cu3SbS4 Cu+ Sb5+ S2-
Cu12Sb4S13 Cu+ Cu2+ Sb3+ S2-
Ag3SbS3 Ag+ Sb3+ S2-
Ag3AsS3 Ag+ As3+ S2-
AgBiS2 Ag+ Bi3+ S2-
NaSbS2 Na+ Sb3+ S2-
NaSbS3 Na+ Sb5+ S2-
AgSbTe2 Ag+ Sb3+ Te2-
TlBiSe2 Tl+ Bi3+ Se2-
Tl3VS4 Tl+ V5+ S2-
Cu3VS4 Cu+ V5+ S2-
ZnIn2S4 Zn2+ In3+ S2-
CdCr2Se4 Cd2+ Cr3+ Se2-
HgCr2Se4 Hg2+ Cr3+ Se2-
FeCr2S4 Fe2+ Cr3+ S2-
CuCr2S4 Cu2+ Cr3+ S2-
Fe3S4 Fe2+ Fe3+ S2-
Co3S4 Co2+ Co3+ S2-
LiTiS2 Li+ Ti3+ S2-
LiCrS2 Li+ Cr3+ S2-
KFeS2 K+ Fe3+ S2-
BaFe2S3 Ba2+ Fe2+ S2-
TlFeS2 Tl+ Fe3+ S2-
PbSnS2 Pb2+ Sn2+ S2-
PbBi2S4 Pb2+ Bi3+ S2-
GeSb2Te4 Ge2+ Sb3+ Te2-
Ge2Sb2Te5 Ge2+ Sb3+ Te2-
Li3PS4 Li+ P5+ S2-
Li10GeP2S12 Li+ Ge4+ P5+ S2-
AlPS4 Al3+ P5+ S2-
FePS3 Fe2+ P4+ S2-
MnPSe3 Mn2+ P4+ Se2-
CuInP2S6 Cu+ In3+ P4+ S2-
Na3SbSe4 Na+ Sb5+ Se2-
K2SnTe3 K+ Sn4+ Te2-
BaZrS3 Ba2+ Zr4+ S2-
Eu3S4 Eu2+ Eu3+ S2-
LaCuS2 La3+ Cu+ S2-
Cs2TeS3 Cs+ Te4+ S2-
K3NbS4 K+ Nb5+ S2-
Li3N Li+ N3-
Mg3N2 Mg2+ N3-
Ca3N2 Ca2+ N3-
AlN Al3+ N3-
GaN Ga3+ N3-
InN In3+ N3-
BN B3+ N3-
Si3N4 Si4+ N3-
Ge3N4 Ge4+ N3-
TiN Ti3+ N3-
VN V3+ N3-
CrN Cr3+ N3-
Zr3N4 Zr4+ N3-
Ta3N5 Ta5+ N3-
LaN La3+ N3-
ThN Th3+ N3-
Th3N4 Th4+ N3-
Cu3N Cu+ N3-
Zn3N2 Zn2+ N3-
P3N5 P5+ N3-
CaCN2 Ca2+ C4+ N3-
MgSiN2 Mg2+ Si4+ N3-
ZnGeN2 Zn2+ Ge4+ N3-
ZnSnN2 Zn2+ Sn4+ N3-
LiPN2 Li+ P5+ N3-
Li3AlN2 Li+ Al3+ N3-
CaAlSiN3 Ca2+ Al3+ Si4+ N3-
Sr2Si5N8 Sr2+ Si4+ N3-
LaSi3N5 La3+ Si4+ N3-
Li3FeN2 Li+ Fe3+ N3-
Li7MnN4 Li+ Mn5+ N3-
Ba2ZnN2 Ba2+ Zn2+ N3-
NaTaN2 Na+ Ta5+ N3-
Na3P Na+ P3-
GaP Ga3+ P3-
InP In3+ P3-
BP B3+ P3-
AlP Al3+ P3-
Zn3P2 Zn2+ P3-
Mg3P2 Mg2+ P3-
Cd3As2 Cd2+ As3-
GaAs Ga3+ As3-
InAs In3+ As3-
AlAs Al3+ As3-
BAs B3+ As3-
GaSb Ga3+ Sb3-
InSb In3+ Sb3-
AlSb Al3+ Sb3-
Na3Sb Na+ Sb3-
K3Sb K+ Sb3-
Mg3Sb2 Mg2+ Sb3-
LaP La3+ P3-
ScAs Sc3+ As3-
LaSb La3+ Sb3-
Li3Sb Li+ Sb3-
Cu3P Cu+ P3-
CdGeAs2 Cd2+ Ge4+ As3-
ZnGeP2 Zn2+ Ge4+ P3-
ZnSnAs2 Zn2+ Sn4+ As3-
CdSiP2 Cd2+ Si4+ P3-
LiZnAs Li+ Zn2+ As3-
LiMgP Li+ Mg2+ P3-
NaZnSb Na+ Zn2+ Sb3-
LiFeAs Li+ Fe2+ As3-
BaFe2As2 Ba2+ Fe2+ As3-
BaMn2Sb2 Ba2+ Mn2+ Sb3-
CaZn2Sb2 Ca2+ Zn2+ Sb3-
`;
