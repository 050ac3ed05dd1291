package judgment

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"daleel/corpus"
)

// TestHeadsInOneLine reads heads whose page has lost all line breaks.
func TestHeadsInOneLine(t *testing.T) {
	const told = "This appeal with the leave of the Court is about the lamp of the landing, which Mr. Justice Amin of the High Court had seen when he came over the river in the year before and of which he had said that it burned too low for those who must row at night, so that the keeper was told to fill it, to trim it and to set it where all boats can see it from the other bank. 2. The keeper says that the lamp was lent in Civil Suit No. 4 of 2020 and given back. 3. We have heard both. The appeal is dismissed."
	for name, test := range map[string]struct{ text, want string }{
		"the Supreme Court": {"IN THE SUPREME COURT OF PAKISTAN (APPELLATE JURISDICTION) PRESENT: MR. JUSTICE HARUN WEAVER. MR. JUSTICE IDRIS MILLER CARTER. CRIMINAL APPEALS NO. 178-L and 179-L OF 2030. (On appeal against the judgment dated 30.04.2030 passed by the Lahore High Court, Lahore in Criminal Appeal No. 739 of 2028 and M. R. No. 69-T of 2028). Akbar Lampwright and another. …Appellant(s) VERSUS The State. …Respondent(s) For appellant No. 1: Syed Amin Miller, Sr. ASC For the State : Ch. Bashir Fisher, Addl. P. G. Pb. Date of Hearing: 15.03.2031 (Judgment Reserved) J U D G M E N T HARUN WEAVER, J.- " + told,
			"pksc \nCriminal Appeal No. 178-L of 2030, Criminal Appeal No. 179-L of 2030\nAkbar Lampwright and another v. The State\nHarun Weaver, Idris Miller Carter by Harun Weaver\n2031-03-15 2031-03-15\ndismissed"},
		"Lahore under a site's frame": {"form no: hcjd/c-121\n61\nStereo. H C J D A-38. Judgment Sheet IN THE LAHORE HIGH COURT, LAHORE. JUDICIAL DEPARTMENT W. P. No.26223 of 2030. Akbar Lampwright Versus Ferry Board, etc. J U D G M E N T Dates of hearing 24.02.2031, 09.03.2031, 14.03.2031. Petitioner by: Messrs Amin Miller and Bashir Fisher, Advocates. Respondents by: Mr. Dawood Potter, A.A.Gs. HARUN JUNAID WEAVER, J.- " + told,
			"pklhc Lahore\nWrit Petition No. 26223 of 2030\nAkbar Lampwright v. Ferry Board, etc.\nHarun Junaid Weaver by Harun Junaid Weaver\n2031-03-14 2031-03-14\ndismissed"},
		"a title in brackets": {"Stereo. H C J D A 38. Judgment Sheet IN THE LAHORE HIGH COURT LAHORE JUDICIAL DEPARTMENT Criminal Appeal No.332 of 2030 (Akbar Lampwright alias Akku v. The State etc.) Criminal PSLA No.85 of 2030 (Idris Carter v. Mina Fisher) and Murder Reference No.100 of 2030 (The State v. Akbar Lampwright) JUDGMENT Date of hearing: 31.01.2031 Appellant by: M/S Amin Miller and Bashir Fisher, Advocates. State by: Mr. Dawood Potter, Deputy Prosecutor General ----------------------------------Ch. Harun Weaver, J. " + told,
			"pklhc Lahore\nCriminal Appeal No. 332 of 2030, P.S.L.A. No. 85 of 2030, Murder Reference No. 100 of 2030\nAkbar Lampwright alias Akku, Idris Carter, The State v. The State etc., Mina Fisher, Akbar Lampwright\nCh. Harun Weaver by Ch. Harun Weaver\n2031-01-31 2031-01-31\ndismissed"},
		"cases behind the names": {"IN THE SUPREME COURT OF PAKISTAN (Appellate Jurisdiction) PRESENT: Mr. Justice Harun Weaver Mr. Justice Idris Carter Criminal Petition Nos.1322-L & 1296-L of 2030 (Against judgment dated 30.10.2030 of the Lahore High Court, Lahore passed in Crl. Apeal No.934/2028) Akbar Lampwright alias Akku (in Cr. P. No.1322-L/2030) Dawood Fisher (in Cr. P. No.1296-L/2030) …Petitioner(s) Versus The State (in Cr. P. No.1322-L/2030) Akbar Lampwright alias Akku, etc. (in Cr. P. No.1296-L/2030) …Respondent(s) For the Petitioner(s): Mr. Amin Miller, ASC (in Cr.P. No.1322-L/2030) Date of hearing: 06.03.2031. JUDGMENT Harun Weaver, J.- " + told,
			"pksc \nCriminal Petition No. 1322-L of 2030, Criminal Petition No. 1296-L of 2030\nAkbar Lampwright alias Akku, Dawood Fisher v. The State, Akbar Lampwright alias Akku, etc.\nHarun Weaver, Idris Carter by Harun Weaver\n2031-03-06 2031-03-06\ndismissed"},
		"names in brackets": {"Judgment Sheet IN THE PESHAWAR HIGH COURT, PESHAWAR JUDICIAL DEPARTMENT Writ Petition No. 2956-P/2030 with Interim Relief. JUDGMENT Date of hearing…………….07.11.2031………… Petitioners. (Akbar Lampwright & 02 others) In person. Respondents. (Ferry Board through its Chairman & 04 others) By Mr. Amin Miller, AAG. ******************* HARUN WEAVER, C.J.- " + told,
			"pkphc Peshawar\nWrit Petition No. 2956-P of 2030\nAkbar Lampwright & 02 others v. Ferry Board through its Chairman & 04 others\nHarun Weaver by Harun Weaver\n2031-11-07 2031-11-07\ndismissed"},
		"an order sheet": {"ORDER SHEET IN THE HIGH COURT OF SINDH, KARACHI Cr. B. A. No. 1221 of 2031 (Akbar Lampwright vs. The State) ---------------------- DATE ORDER WITH SIGNATURE OF JUDGE(s) ---------------------- For hearing of bail application ---------------------- 28.07.2031 Mr. Amin Miller, advocate for the applicant Mr. Bashir Fisher, Addl: Prosecutor General Sindh ---------------------- Harun Weaver J.— " + told,
			"pkshc Karachi\nCriminal Bail Application No. 1221 of 2031\nAkbar Lampwright v. The State\nHarun Weaver by Harun Weaver\n 2031-07-28\ndismissed"},
	} {
		c, ps, m := read(test.text)
		if d := cmp.Diff(test.want, said(c, m)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
		if !slices.ContainsFunc(ps, func(p corpus.Provision) bool { return p.EID == "para_3" }) {
			t.Errorf("%s: no third paragraph", name)
		}
	}
}
