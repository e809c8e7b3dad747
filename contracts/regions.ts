/**
 * States and provinces of the countries that Magento asks for by default, under the ids of a fresh Magento installation:
 * a shop moved here keeps the `region_id` its clients know. Both the directory (`countries`) and the cart read this list.
 */
export type Region = { id: number; code: string; name: string }

/** Numbers `AL Alabama|AK Alaska` from `first` on: a fresh Magento numbers its regions in the order it writes them. */
function numbered(first: number, list: string): Region[] {
  return list.split('|').map((entry, index) => {
    const space = entry.indexOf(' ')
    return { id: first + index, code: entry.slice(0, space), name: entry.slice(space + 1) }
  })
}

const unitedStates =
  'AL Alabama|AK Alaska|AS American Samoa|AZ Arizona|AR Arkansas|AE Armed Forces Africa|AA Armed Forces Americas|' +
  'AE Armed Forces Canada|AE Armed Forces Europe|AE Armed Forces Middle East|AP Armed Forces Pacific|CA California|' +
  'CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FM Federated States Of Micronesia|FL Florida|' +
  'GA Georgia|GU Guam|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|' +
  'MH Marshall Islands|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|' +
  'NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|' +
  'MP Northern Mariana Islands|OH Ohio|OK Oklahoma|OR Oregon|PW Palau|PA Pennsylvania|PR Puerto Rico|RI Rhode Island|' +
  'SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VI Virgin Islands|VA Virginia|' +
  'WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming'

const canada =
  'AB Alberta|BC British Columbia|MB Manitoba|NL Newfoundland and Labrador|NB New Brunswick|NS Nova Scotia|' +
  'NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon Territory'

const australia =
  'ACT Australian Capital Territory|NSW New South Wales|VIC Victoria|QLD Queensland|SA South Australia|TAS Tasmania|' +
  'WA Western Australia|NT Northern Territory'

const germany =
  'NDS Niedersachsen|BAW Baden-Württemberg|BAY Bayern|BER Berlin|BRG Brandenburg|BRE Bremen|HAM Hamburg|HES Hessen|' +
  'MEC Mecklenburg-Vorpommern|NRW Nordrhein-Westfalen|RHE Rheinland-Pfalz|SAR Saarland|SAS Sachsen|SAC Sachsen-Anhalt|' +
  'SCN Schleswig-Holstein|THE Thüringen'

const austria =
  'WI Wien|NO Niederösterreich|OO Oberösterreich|SB Salzburg|KN Kärnten|ST Steiermark|TI Tirol|BL Burgenland|VB Vorarlberg'

const switzerland =
  'AG Aargau|AI Appenzell Innerrhoden|AR Appenzell Ausserrhoden|BE Bern|BL Basel-Landschaft|BS Basel-Stadt|FR Friburg|' +
  'GE Genf|GL Glarus|GR Graubünden|JU Jura|LU Luzern|NE Neuenburg|NW Nidwalden|OW Obwalden|SG St. Gallen|SH Schaffhausen|' +
  'SO Solothurn|SZ Schwyz|TG Thurgau|TI Tessin|UR Uri|VD Waadt|VS Wallis|ZG Zug|ZH Zürich'

/** Spain's provinces have their names for codes. */
const spain =
  'A Coruña,Alava,Albacete,Alicante,Almeria,Asturias,Avila,Badajoz,Baleares,Barcelona,Burgos,Caceres,Cadiz,Cantabria,' +
  'Castellon,Ceuta,Ciudad Real,Cordoba,Cuenca,Girona,Granada,Guadalajara,Guipuzcoa,Huelva,Huesca,Jaen,La Rioja,Las Palmas,' +
  'Leon,Lleida,Lugo,Madrid,Malaga,Melilla,Murcia,Navarra,Ourense,Palencia,Pontevedra,Salamanca,Santa Cruz de Tenerife,' +
  'Segovia,Sevilla,Soria,Tarragona,Teruel,Toledo,Valencia,Valladolid,Vizcaya,Zamora,Zaragoza'

const regions: Record<string, Region[]> = {
  US: numbered(1, unitedStates),
  CA: numbered(66, canada),
  DE: numbered(79, germany),
  AT: numbered(95, austria),
  CH: numbered(104, switzerland),
  ES: spain.split(',').map((name, index) => ({ id: 130 + index, code: name, name })),
  AU: numbered(569, australia),
}

/** The known regions of a country, in the order of offer; empty where a region is free text or unused. */
export function regionsOf(country: string): Region[] {
  return regions[country] ?? []
}

/** Countries whose addresses may lack a postcode (Magento's general/country/optional_zip_countries). */
export const countriesWithOptionalPostcode = ['HK', 'IE', 'MO', 'PA']
