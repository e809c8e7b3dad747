/** The texts of the gallery and of the picture over the whole screen. */
export type GalleryLabels = {
  gallery: string
  /** Of each picture, in order: "Picture 2 of 5". */
  pictures: string[]
  zoom: string
  close: string
  previous: string
  next: string
  closer: string
  further: string
  /** With {count}: how many thumbnails are not shown. */
  more: string
  /** With {title}: the film's name. */
  play: string
}
